/* pqa-request-dialog-form.c: between the fields of the request dialog and its draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-dialog-private.h"

#include "form/pqa-date-field.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-local-time.h"

/* Database, clock, zone and signed-in person. */
PqaContext *
pqa_request_dialog_get_context (PqaRequestDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

static void
read_text (PqaField *field, char **text)
{
  g_autofree char *written = pqa_field_get_text (field);

  pqa_request_fields_set_text (text, written);
}

/* The choices are the codes themselves, so they are always understood. */
static void
read_codes (PqaRequestDialog *self, PqaRequestFields *fields)
{
  g_autofree char *kind = pqa_field_get_text (self->kind);
  g_autofree char *severity = pqa_field_get_text (self->severity);
  g_autofree char *channel = pqa_field_get_text (self->channel);

  pqa_request_kind_from_code (kind, &fields->kind, NULL);
  pqa_severity_from_code (severity, &fields->severity, NULL);
  pqa_channel_from_code (channel, &fields->channel, NULL);
}

/* What stands in the form now. */
PqaRequestFields *
pqa_request_dialog_read_form (PqaRequestDialog *self)
{
  PqaRequestFields *fields = pqa_request_fields_copy (self->draft->now);

  read_codes (self, fields);
  fields->category_id = pqa_field_get_row_id (self->category);
  fields->zone_id = pqa_field_get_row_id (self->zone);
  fields->building_id = pqa_field_get_row_id (self->building);
  fields->home_id = pqa_field_get_row_id (self->home);
  fields->resident_id = pqa_field_get_row_id (self->resident);
  fields->department_id = pqa_field_get_row_id (self->department);
  read_text (self->place, &fields->place);
  read_text (self->contact_name, &fields->contact_name);
  read_text (self->contact_phone, &fields->contact_phone);
  read_text (self->description, &fields->description);
  return fields;
}

/* What somebody has begun to type is left alone, unless another row takes its place. */
static void
show_row (PqaField *field, gint64 row_id)
{
  if (pqa_field_get_row_id (field) != row_id)
    pqa_field_set_row_id (field, row_id);
}

static void
show_draft (PqaRequestDialog *self)
{
  const PqaRequestFields *now = self->draft->now;

  show_row (self->home, now->home_id);
  pqa_field_set_text (self->place, now->place);
  pqa_field_set_text (self->kind, pqa_request_kind_to_code (now->kind));
  show_row (self->category, now->category_id);
  pqa_field_set_text (self->description, now->description);
  pqa_field_set_text (self->severity, pqa_severity_to_code (now->severity));
  show_row (self->resident, now->resident_id);
  pqa_field_set_text (self->contact_name, now->contact_name);
  pqa_field_set_text (self->contact_phone, now->contact_phone);
  show_row (self->building, now->building_id);
  show_row (self->zone, now->zone_id);
  show_row (self->department, now->department_id);
  show_row (self->handler, self->draft->handler_id);
  pqa_field_set_text (self->channel, pqa_channel_to_code (now->channel));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
describe_others (PqaRequestDialog *self)
{
  GTimeZone *zone = pqa_context_get_time_zone (pqa_request_dialog_get_context (self));
  GString *text = g_string_new (NULL);

  if (self->advice == NULL || self->advice->others->len == 0)
    return g_string_free (text, FALSE);
  g_string_append (text, _ ("The last requests of this home:"));
  for (guint i = 0; i < self->advice->others->len; i++)
    {
      g_autofree char *line
          = pqa_request_words_brief (g_ptr_array_index (self->advice->others, i), zone);

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (text, FALSE);
}

/* A problem is about what was asked for, which may not be what stands in the form any more. */
static void
show_doubts (PqaRequestDialog *self)
{
  const PqaRequestDoubts *doubts = self->doubts;

  pqa_field_set_hint (self->home, doubts != NULL && doubts->home != NULL
                                      ? doubts->home
                                      : _ ("Code, resident’s name or telephone"));
  pqa_field_set_problem (self->category, doubts != NULL ? doubts->category : NULL);
  pqa_field_set_problem (self->handler, doubts != NULL ? doubts->handler : NULL);
}

static void
show_time (PqaRequestDialog *self)
{
  PqaContext *context = pqa_request_dialog_get_context (self);
  gint64 occurred_at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->occurred),
                                                   pqa_context_get_time_zone (context));

  pqa_field_set_problem (self->occurred,
                         occurred_at != PQA_INSTANT_NONE && occurred_at > pqa_context_now (context)
                             ? _ ("Nothing can happen in the future.")
                             : NULL);
}

static void
show_load (PqaRequestDialog *self)
{
  g_autofree char *text = self->advice != NULL
                              ? pqa_request_words_load (&self->advice->suggestion)
                              : NULL;

  pqa_field_set_hint (self->handler, text);
}

/* Shows what follows from the draft, but leaves what was written alone. */
void
pqa_request_dialog_show_state (PqaRequestDialog *self)
{
  g_auto (PqaRequestDraftState) state = { 0 };
  g_autofree char *others = describe_others (self);
  g_autofree char *limits = NULL;

  pqa_request_draft_get_state (self->draft, self->advice, &state);
  pqa_field_set_required (self->home, state.home_required);
  pqa_field_set_required (self->category, state.category_required);
  pqa_field_set_required (self->description, TRUE);
  show_text (self->warning, state.warning);
  show_text (self->others, others);
  pqa_request_dialog_show_known (self);
  show_doubts (self);
  show_time (self);
  show_load (self);
  if (self->advice != NULL)
    limits = pqa_request_words_limits (self->advice->episode,
                                       pqa_context_now (pqa_request_dialog_get_context (self)));
  show_text (self->limits, limits);
}

/* Shows the draft as it is. */
void
pqa_request_dialog_refresh (PqaRequestDialog *self)
{
  show_draft (self);
  pqa_request_dialog_show_state (self);
}
