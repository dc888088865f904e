/* pqa-care-store.c: what the staff noticed before the residents did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "care/pqa-care-store.h"

#include "pqa-i18n.h"
#include "request/pqa-request-store.h"
#include "time/pqa-local-time.h"

static gboolean
is_told (PqaRecord *care)
{
  return !pqa_record_is_null (care, "told_at");
}

/* Whoever has written whom they told has told them, now if they say nothing else. */
static void
complete (PqaConnection *connection, PqaRecord *care)
{
  const char *whom = pqa_record_get_text (care, "told_whom");
  gint64 now = pqa_connection_get_now (connection);
  gint64 actor_id = pqa_connection_get_actor_id (connection);

  if (pqa_record_get_id (care) == 0)
    {
      pqa_record_set_int (care, "recorded_at", now);
      if (pqa_record_is_null (care, "noticed_by_id"))
        pqa_record_set_optional (care, "noticed_by_id", actor_id);
    }
  if (!is_told (care) && whom != NULL && *whom != '\0')
    pqa_record_set_int (care, "told_at", now);
  if (!is_told (care))
    pqa_record_set_null (care, "told_by_id");
  else if (pqa_record_is_null (care, "told_by_id"))
    pqa_record_set_optional (care, "told_by_id", actor_id);
}

static gboolean
check (PqaConnection *connection, PqaRecord *care, GError **error)
{
  PqaCare self = { .home_id = pqa_record_get_int (care, "home_id"),
                   .place = pqa_record_get_text (care, "place"),
                   .description = pqa_record_get_text (care, "description"),
                   .noticed_at = pqa_record_get_int (care, "noticed_at"),
                   .told_at = is_told (care) ? pqa_record_get_int (care, "told_at")
                                             : PQA_INSTANT_NONE };

  return pqa_care_kind_from_code (pqa_record_get_text (care, "kind"), &self.kind, error)
         && pqa_care_check (&self, pqa_connection_get_now (connection), NULL, error);
}

/**
 * pqa_care_store_save:
 *
 * Saves a new or changed entry. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT or CONSTRAINT
 */
gboolean
pqa_care_store_save (PqaConnection *connection, PqaRecord *care, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error))
    return FALSE;
  complete (connection, care);
  return check (connection, care, error) && pqa_record_save (connection, care, error);
}

/**
 * pqa_care_store_find_home:
 *
 * Returns: (transfer full) (nullable): the code of the home that an entry is about
 */
char *
pqa_care_store_find_home (PqaConnection *connection, PqaRecord *care)
{
  return pqa_connection_read_text (connection, NULL, "SELECT code FROM home WHERE id = ?1", "o",
                                   pqa_record_get_int (care, "home_id"));
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, message);
  return FALSE;
}

/* The entry as it is now, if the person may change it. */
static PqaRecord *
load (PqaConnection *connection, gint64 id, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), NULL);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error))
    return NULL;
  return pqa_record_load (connection, "care_entry", id, error);
}

/**
 * pqa_care_store_tell:
 * @whom: (nullable): who was told, and how
 *
 * The resident has been told now. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, or CONSTRAINT when they were told before
 */
gboolean
pqa_care_store_tell (PqaConnection *connection, gint64 id, const char *whom, GError **error)
{
  g_autoptr (PqaRecord) care = load (connection, id, error);

  if (care == NULL)
    return FALSE;
  if (is_told (care))
    return refuse (error, _ ("The resident has been told already."));
  pqa_record_set_int (care, "told_at", pqa_connection_get_now (connection));
  if (whom != NULL)
    pqa_record_set_text (care, "told_whom", whom);
  return pqa_care_store_save (connection, care, error);
}

/**
 * pqa_care_store_untell:
 *
 * Takes back that the resident was told, if that was said just now. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND or CONSTRAINT
 */
gboolean
pqa_care_store_untell (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaRecord) care = load (connection, id, error);
  gint64 earliest = pqa_connection_get_now (connection) - PQA_CARE_TAKE_BACK_SECONDS;

  if (care == NULL)
    return FALSE;
  if (!is_told (care) || pqa_record_get_int (care, "told_at") < earliest)
    return refuse (error, _ ("This can no longer be taken back; edit the entry."));
  pqa_record_set_null (care, "told_at");
  pqa_record_set_text (care, "told_whom", "");
  return pqa_care_store_save (connection, care, error);
}

static gboolean
set_removed (PqaConnection *connection, gint64 id, gboolean removed, GError **error)
{
  g_autoptr (PqaRecord) care = load (connection, id, error);

  if (care == NULL)
    return FALSE;
  if (removed)
    pqa_record_set_int (care, "removed_at", pqa_connection_get_now (connection));
  else
    pqa_record_set_null (care, "removed_at");
  return pqa_record_save (connection, care, error);
}

/**
 * pqa_care_store_remove:
 *
 * Takes an entry back that was a mistake; it stays in the database. Needs a write transaction.
 *
 * Returns: FALSE with DENIED or NOT_FOUND
 */
gboolean
pqa_care_store_remove (PqaConnection *connection, gint64 id, GError **error)
{
  return set_removed (connection, id, TRUE, error);
}

/**
 * pqa_care_store_restore:
 *
 * Undoes pqa_care_store_remove(). Needs a write transaction.
 *
 * Returns: FALSE with DENIED or NOT_FOUND
 */
gboolean
pqa_care_store_restore (PqaConnection *connection, gint64 id, GError **error)
{
  return set_removed (connection, id, FALSE, error);
}

static PqaRequestFields *
make_fields (PqaRecord *care, PqaCareKind kind)
{
  PqaRequestFields *fields = pqa_request_fields_new ();
  const char *description = pqa_record_get_text (care, "description");
  const char *place = pqa_record_get_text (care, "place");

  fields->kind = PQA_REQUEST_KIND_REPAIR;
  fields->channel = PQA_CHANNEL_PATROL;
  fields->home_id = pqa_record_get_int (care, "home_id");
  pqa_request_fields_set_text (&fields->place, place);
  pqa_request_fields_set_text (&fields->description, *description != '\0'
                                                         ? description
                                                         : pqa_care_kind_to_label (kind));
  return fields;
}

/**
 * pqa_care_store_make_request:
 * @request_id: (out): the new request
 *
 * Registers the work that follows from an entry, and links the two. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, or CONSTRAINT when there is a request already
 */
gboolean
pqa_care_store_make_request (PqaConnection *connection,
                             gint64 id,
                             gint64 *request_id,
                             GError **error)
{
  g_autoptr (PqaRecord) care = load (connection, id, error);
  g_autoptr (PqaRequestFields) fields = NULL;
  PqaRegistration registration = { NULL };
  PqaCareKind kind;

  if (care == NULL
      || !pqa_care_kind_from_code (pqa_record_get_text (care, "kind"), &kind, error))
    return FALSE;
  if (!pqa_record_is_null (care, "request_id"))
    return refuse (error, _ ("There is a request about this already."));
  fields = make_fields (care, kind);
  registration.fields = fields;
  if (!pqa_request_store_register (connection, &registration, request_id, error))
    return FALSE;
  pqa_record_set_int (care, "request_id", *request_id);
  return pqa_record_save (connection, care, error);
}
