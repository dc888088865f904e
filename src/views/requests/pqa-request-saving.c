/* pqa-request-saving.c: a written request on its way to the writing thread and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-saving.h"

#include "attachment/pqa-attachment-store.h"
#include "draft/pqa-draft-store.h"
#include "request/pqa-unfinished-request.h"
#include "settings/pqa-staff-setting.h"

/**
 * pqa_request_saving_new:
 *
 * Returns: (transfer full): a new request with copies of @fields
 */
PqaRequestSaving *
pqa_request_saving_new (const PqaRequestFields *fields)
{
  PqaRequestSaving *self = g_atomic_rc_box_new0 (PqaRequestSaving);

  self->fields = pqa_request_fields_copy (fields);
  self->photos = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_attachment_free);
  return self;
}

PqaRequestSaving *
pqa_request_saving_ref (PqaRequestSaving *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PqaRequestSaving *self = data;

  pqa_request_fields_free (self->fields);
  g_ptr_array_unref (self->photos);
  g_free (self->number);
}

void
pqa_request_saving_unref (PqaRequestSaving *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
edit (PqaConnection *connection, PqaRequestSaving *self, GError **error)
{
  PqaRequestStep step = { .request_id = self->request_id, .row_version = self->row_version };

  return pqa_request_store_edit (connection, &step, self->fields, error);
}

static gboolean
add_photos (PqaConnection *connection, PqaRequestSaving *self, GError **error)
{
  for (guint i = 0; i < self->photos->len; i++)
    if (!pqa_attachment_store_add (connection, self->photos->pdata[i], "request",
                                   self->request_id, error))
      return FALSE;
  return TRUE;
}

static gboolean
add (PqaConnection *connection, PqaRequestSaving *self, GError **error)
{
  PqaRegistration registration = { .fields = self->fields,
                                   .occurred_at = self->occurred_at,
                                   .handler_id = self->handler_id };

  if (!pqa_request_store_register (connection, &registration, &self->request_id, error))
    return FALSE;
  self->number = pqa_request_find_number (connection, self->request_id, error);
  return self->number != NULL && add_photos (connection, self, error)
         && pqa_staff_setting_save (connection, PQA_REQUEST_CHANNEL_SETTING,
                                    pqa_channel_to_code (self->fields->channel), error);
}

/**
 * pqa_request_saving_run:
 * @saving: a #PqaRequestSaving
 *
 * A #PqaTransactionFunc. What was kept of it while it was being written goes with the same stroke.
 */
gboolean
pqa_request_saving_run (PqaConnection *connection, gpointer saving, GError **error)
{
  PqaRequestSaving *self = saving;
  g_autofree char *draft = pqa_unfinished_request_make_kind (self->request_id);

  return (self->request_id != 0 ? edit (connection, self, error) : add (connection, self, error))
         && pqa_draft_store_drop (connection, draft, error);
}
