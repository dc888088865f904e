/* pqa-request-fields.c: what people write about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-fields.h"

/**
 * pqa_request_fields_new:
 *
 * Returns: (transfer full): a general repair told at the front desk, with nothing filled in
 */
PqaRequestFields *
pqa_request_fields_new (void)
{
  PqaRequestFields *self = g_new0 (PqaRequestFields, 1);

  self->kind = PQA_REQUEST_KIND_REPAIR;
  self->severity = PQA_SEVERITY_GENERAL;
  self->channel = PQA_CHANNEL_DESK;
  self->place = g_strdup ("");
  self->contact_name = g_strdup ("");
  self->contact_phone = g_strdup ("");
  self->description = g_strdup ("");
  return self;
}

/**
 * pqa_request_fields_copy:
 *
 * Returns: (transfer full): fields of their own
 */
PqaRequestFields *
pqa_request_fields_copy (const PqaRequestFields *self)
{
  PqaRequestFields *copy = g_memdup2 (self, sizeof *self);

  copy->place = g_strdup (self->place);
  copy->contact_name = g_strdup (self->contact_name);
  copy->contact_phone = g_strdup (self->contact_phone);
  copy->description = g_strdup (self->description);
  return copy;
}

void
pqa_request_fields_free (PqaRequestFields *self)
{
  g_free (self->place);
  g_free (self->contact_name);
  g_free (self->contact_phone);
  g_free (self->description);
  g_free (self);
}

/**
 * pqa_request_fields_set_text:
 * @text: one of the texts of a #PqaRequestFields
 * @value: (nullable): what it becomes; %NULL is the empty text
 */
void
pqa_request_fields_set_text (char **text, const char *value)
{
  char *old = *text;

  *text = g_strdup (value != NULL ? value : "");
  g_free (old);
}

static gboolean
same_place (const PqaRequestFields *a, const PqaRequestFields *b)
{
  return a->zone_id == b->zone_id && a->building_id == b->building_id && a->home_id == b->home_id
         && g_str_equal (a->place, b->place);
}

static gboolean
same_contact (const PqaRequestFields *a, const PqaRequestFields *b)
{
  return a->resident_id == b->resident_id && a->channel == b->channel
         && g_str_equal (a->contact_name, b->contact_name)
         && g_str_equal (a->contact_phone, b->contact_phone);
}

/**
 * pqa_request_fields_equal:
 *
 * Returns: whether all of it is the same
 */
gboolean
pqa_request_fields_equal (const PqaRequestFields *a, const PqaRequestFields *b)
{
  return a->kind == b->kind && a->severity == b->severity && a->category_id == b->category_id
         && a->department_id == b->department_id && same_place (a, b) && same_contact (a, b)
         && g_str_equal (a->description, b->description);
}
