/* pqa-zone-dialog.c: adds or edits a zone and hands its duties over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-zone-dialog.h"

#include "estate/pqa-zone-store.h"
#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaZoneDialog
{
  PqaRecordDialog parent_instance;

  PqaField *holders[PQA_N_DUTIES];
  PqaField *from_on;
};

G_DEFINE_FINAL_TYPE (PqaZoneDialog, pqa_zone_dialog, PQA_TYPE_RECORD_DIALOG)

/* A zone as it was read, or as it is to be saved. */
typedef struct
{
  PqaRecord *record;
  gint64 holders[PQA_N_DUTIES];
  char *from_on;
} Zone;

static void
zone_free (Zone *zone)
{
  g_clear_pointer (&zone->record, pqa_record_unref);
  g_free (zone->from_on);
  g_free (zone);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Zone, zone_free)

/* Who has the duties after all changes that are known, also those of days to come. */
static gpointer
read_zone (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Zone) zone = g_new0 (Zone, 1);
  gint64 id = *(gint64 *) data;

  zone->record = pqa_record_load (connection, "zone", id, error);
  if (zone->record == NULL
      || !pqa_zone_store_read_holders (connection, id, "9999-12-31", zone->holders, error))
    return NULL;
  return g_steal_pointer (&zone);
}

static void
pqa_zone_dialog_loaded (PqaRecordDialog *dialog, gpointer read)
{
  PqaZoneDialog *self = PQA_ZONE_DIALOG (dialog);
  Zone *zone = read;

  pqa_record_dialog_set_record (dialog, zone->record);
  for (guint i = 0; i < PQA_N_DUTIES; i++)
    pqa_field_set_row_id (self->holders[i], zone->holders[i]);
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Zone *zone = data;

  return pqa_zone_store_save (connection, zone->record, zone->holders, zone->from_on, error);
}

static void
pqa_zone_dialog_save (PqaFormDialog *dialog)
{
  PqaZoneDialog *self = PQA_ZONE_DIALOG (dialog);
  Zone *zone = g_new0 (Zone, 1);

  zone->record = pqa_record_dialog_collect (PQA_RECORD_DIALOG (dialog));
  for (guint i = 0; i < PQA_N_DUTIES; i++)
    zone->holders[i] = pqa_field_get_row_id (self->holders[i]);
  zone->from_on = pqa_field_get_text (self->from_on);
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save, zone,
                           (GDestroyNotify) zone_free);
}

static GtkWidget *
new_zone_group (PqaZoneDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);
  GtkWidget *group = pqa_form_group_new (_ ("Zone"));
  PqaField *name = pqa_text_field_new (_ ("_Name"));
  PqaField *position = pqa_number_field_new (_ ("_Position in lists"), 0, 9999, 0);
  PqaField *opened_on = pqa_date_field_new (_ ("_Opened on"));
  PqaField *closed_on = pqa_date_field_new (_ ("C_losed on"));

  pqa_field_set_required (name, TRUE);
  pqa_field_set_required (position, TRUE);
  pqa_field_set_text (position, "0");
  pqa_field_set_hint (closed_on, _ ("The first day without it. Old figures keep its name."));
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, position, "position", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, opened_on, "opened_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, closed_on, "closed_on", PQA_RECORD_OPTIONAL_TEXT);
  for (PqaField **field = (PqaField *[]){ name, position, opened_on, closed_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

static GtkWidget *
new_people_group (PqaZoneDialog *self)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  g_autoptr (GListModel) staff = pqa_choice_model_new (context, "choices/staff");
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));
  GtkWidget *group = pqa_form_group_new (_ ("Who looks after it"));

  for (PqaDuty duty = 0; duty < PQA_N_DUTIES; duty++)
    {
      self->holders[duty] = pqa_choice_field_new (pqa_duty_to_label (duty), staff);
      pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->holders[duty]));
    }
  self->from_on = pqa_date_field_new (_ ("Changes _from"));
  pqa_field_set_required (self->from_on, TRUE);
  pqa_field_set_text (self->from_on, today);
  pqa_field_set_hint (self->from_on, _ ("Whoever had the duty has it until this day."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->from_on));
  return group;
}

static void
pqa_zone_dialog_constructed (GObject *object)
{
  PqaZoneDialog *self = PQA_ZONE_DIALOG (object);

  G_OBJECT_CLASS (pqa_zone_dialog_parent_class)->constructed (object);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, new_zone_group (self));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_END, new_people_group (self));
}

static void
pqa_zone_dialog_class_init (PqaZoneDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_zone_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_zone_dialog_save;
  PQA_RECORD_DIALOG_CLASS (klass)->read = read_zone;
  PQA_RECORD_DIALOG_CLASS (klass)->free_read = (GDestroyNotify) zone_free;
  PQA_RECORD_DIALOG_CLASS (klass)->loaded = pqa_zone_dialog_loaded;
}

static void
pqa_zone_dialog_init (PqaZoneDialog *self)
{
}

/**
 * pqa_zone_dialog_new:
 * @id: the zone, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_zone_dialog_new (PqaContext *context, gint64 id)
{
  PqaZoneDialog *self = g_object_new (PQA_TYPE_ZONE_DIALOG, "context", context, "title",
                                      id == 0 ? _ ("New Zone") : _ ("Edit Zone"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "zone", id);
  return GTK_WINDOW (self);
}
