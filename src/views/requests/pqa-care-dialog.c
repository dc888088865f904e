/* pqa-care-dialog.c: adds or edits what somebody noticed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time and person are filled in, so that kind and home are all that has to be typed.
 */
#include "requests/pqa-care-dialog.h"

#include "care/pqa-care-store.h"
#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-text-field.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "requests/pqa-care-table.h"
#include "time/pqa-local-time.h"

struct _PqaCareDialog
{
  PqaRecordDialog parent_instance;

  PqaField *kind;
  PqaField *home;
  PqaField *place;
  PqaField *description;
  PqaField *noticed_at;
  PqaField *noticed_by;
  PqaField *told_whom;
  PqaField *told_at;
  PqaField *outcome;
  PqaChoiceModel *homes;
};

/* The entry, and the code of its home, by which the field finds it. */
typedef struct
{
  PqaRecord *record;
  char *home;
} Entry;

static void pqa_care_dialog_changed (PqaFormDialog *dialog);

G_DEFINE_FINAL_TYPE (PqaCareDialog, pqa_care_dialog, PQA_TYPE_RECORD_DIALOG)

static PqaContext *
get_context (PqaCareDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

static GTimeZone *
get_zone (PqaCareDialog *self)
{
  return pqa_context_get_time_zone (get_context (self));
}

/* Reading ---------------------------------------------------------------------------------------*/

static void
entry_free (gpointer data)
{
  Entry *self = data;

  pqa_record_unref (self->record);
  g_free (self->home);
  g_free (self);
}

static gpointer
read_entry (PqaConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (PqaRecord) record = pqa_record_load (connection, "care_entry", *(gint64 *)id, error);
  Entry *self;

  if (record == NULL)
    return NULL;
  self = g_new0 (Entry, 1);
  self->home = pqa_care_store_find_home (connection, record);
  self->record = g_steal_pointer (&record);
  return self;
}

static void
show_instant (PqaCareDialog *self, PqaField *field, PqaRecord *record, const char *column)
{
  pqa_date_field_set_instant (PQA_DATE_FIELD (field), get_zone (self),
                              pqa_record_is_null (record, column)
                                  ? PQA_INSTANT_NONE
                                  : pqa_record_get_int (record, column));
}

static void
pqa_care_dialog_loaded (PqaRecordDialog *dialog, gpointer read)
{
  PqaCareDialog *self = PQA_CARE_DIALOG (dialog);
  Entry *entry = read;

  if (entry->home != NULL)
    pqa_choice_model_set_typed (self->homes, entry->home);
  pqa_record_dialog_set_record (dialog, entry->record);
  show_instant (self, self->noticed_at, entry->record, "noticed_at");
  show_instant (self, self->told_at, entry->record, "told_at");
  pqa_care_dialog_changed (PQA_FORM_DIALOG (self));
}

/* Saving ----------------------------------------------------------------------------------------*/

/* Seconds are not shown; a time that was not touched keeps its own. */
static void
collect_instant (PqaCareDialog *self, PqaField *field, PqaRecord *record, const char *column)
{
  gint64 instant = pqa_date_field_get_instant (PQA_DATE_FIELD (field), get_zone (self));

  if (instant == PQA_INSTANT_NONE)
    pqa_record_set_null (record, column);
  else if (pqa_record_is_null (record, column)
           || pqa_record_get_int (record, column) / 60 != instant / 60)
    pqa_record_set_int (record, column, instant);
}

static PqaRecord *
collect (PqaCareDialog *self)
{
  PqaRecord *record = pqa_record_dialog_collect (PQA_RECORD_DIALOG (self));

  collect_instant (self, self->noticed_at, record, "noticed_at");
  collect_instant (self, self->told_at, record, "told_at");
  return record;
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_care_store_save (connection, data, error);
}

static void
pqa_care_dialog_save (PqaFormDialog *dialog)
{
  PqaCareDialog *self = PQA_CARE_DIALOG (dialog);

  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), save, collect (self),
                           (GDestroyNotify)pqa_record_unref);
}

/* The form --------------------------------------------------------------------------------------*/

static const char *
find_residents (PqaCareDialog *self)
{
  PqaChoice *home = pqa_choice_field_get_choice (PQA_CHOICE_FIELD (self->home));

  return home != NULL ? pqa_choice_get_detail (home) : NULL;
}

/* What is wrong with the times; that something is missing is said when it is to be saved. */
static char *
find_problem (PqaCareDialog *self, PqaCarePart *part)
{
  PqaCare care = { .kind = PQA_CARE_WINDOW,
                   .place = "-",
                   .noticed_at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->noticed_at),
                                                             get_zone (self)),
                   .told_at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->told_at),
                                                          get_zone (self)) };
  g_autoptr (GError) error = NULL;

  return pqa_care_check (&care, pqa_context_now (get_context (self)), part, &error)
             ? NULL
             : g_strdup (error->message);
}

static void
pqa_care_dialog_changed (PqaFormDialog *dialog)
{
  PqaCareDialog *self = PQA_CARE_DIALOG (dialog);
  g_autofree char *kind = pqa_field_get_text (self->kind);
  g_autofree char *place = pqa_field_get_text (self->place);
  PqaCarePart part = PQA_CARE_PART_NOTICED;
  g_autofree char *problem = find_problem (self, &part);

  pqa_field_set_required (self->home, *g_strstrip (place) == '\0');
  pqa_field_set_required (self->description,
                          g_str_equal (kind, pqa_care_kind_to_code (PQA_CARE_OTHER)));
  pqa_field_set_problem (self->noticed_at, part == PQA_CARE_PART_NOTICED ? problem : NULL);
  pqa_field_set_problem (self->told_at, part == PQA_CARE_PART_TOLD ? problem : NULL);
  pqa_field_set_hint (self->home, find_residents (self));
}

static void
home_typed_cb (PqaCareDialog *self, const char *text)
{
  pqa_choice_model_set_typed (self->homes, text);
}

static void
make_fields (PqaCareDialog *self)
{
  g_autoptr (GListModel) kinds = pqa_care_table_list_kinds ();
  g_autoptr (GListModel) people = pqa_choice_model_new (get_context (self), "choices/staff");

  self->homes = PQA_CHOICE_MODEL (pqa_choice_model_new (get_context (self), "choices/homes"));
  self->kind = pqa_choice_field_new (_ ("_Kind"), kinds);
  self->home = pqa_choice_field_new (_ ("_Home"), G_LIST_MODEL (self->homes));
  self->place = pqa_text_field_new (_ ("_Place"));
  self->description = pqa_text_field_new (_ ("_What was noticed"));
  self->noticed_at = pqa_date_field_new_with_time (_ ("Noticed _at"));
  self->noticed_by = pqa_choice_field_new (_ ("Noticed _by"), people);
  self->told_whom = pqa_text_field_new (_ ("Wh_o was told, and how"));
  self->told_at = pqa_date_field_new_with_time (_ ("_Told at"));
  self->outcome = pqa_text_field_new (_ ("O_utcome"));
  g_signal_connect_object (self->home, "typed", G_CALLBACK (home_typed_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_field_set_required (self->kind, TRUE);
  pqa_field_set_required (self->noticed_at, TRUE);
  pqa_field_set_hint (self->told_whom, _ ("Empty as long as nobody was told."));
  pqa_field_set_hint (self->told_at, _ ("Now, if it is left empty."));
}

static void
bind_fields (PqaCareDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);

  pqa_record_dialog_bind (dialog, self->kind, "kind", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, self->home, "home_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, self->place, "place", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, self->description, "description", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, self->noticed_by, "noticed_by_id", PQA_RECORD_INT);
  pqa_record_dialog_bind (dialog, self->told_whom, "told_whom", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, self->outcome, "outcome", PQA_RECORD_TEXT);
}

static void
add_group (PqaCareDialog *self, PqaFormColumn column, const char *title, PqaField **fields)
{
  GtkWidget *group = pqa_form_group_new (title);

  for (; *fields != NULL; fields++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*fields));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), column, group);
}

static void
pqa_care_dialog_constructed (GObject *object)
{
  PqaCareDialog *self = PQA_CARE_DIALOG (object);

  G_OBJECT_CLASS (pqa_care_dialog_parent_class)->constructed (object);
  make_fields (self);
  bind_fields (self);
  add_group (self, PQA_FORM_START, _ ("Noticed"),
             (PqaField *[]){ self->kind, self->home, self->place, self->description,
                             self->noticed_at, self->noticed_by, NULL });
  add_group (self, PQA_FORM_END, _ ("Resident"),
             (PqaField *[]){ self->told_whom, self->told_at, self->outcome, NULL });
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 560);
}

static void
pqa_care_dialog_dispose (GObject *object)
{
  g_clear_object (&PQA_CARE_DIALOG (object)->homes);
  G_OBJECT_CLASS (pqa_care_dialog_parent_class)->dispose (object);
}

static void
pqa_care_dialog_class_init (PqaCareDialogClass *klass)
{
  PqaRecordDialogClass *record_class = PQA_RECORD_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_care_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_care_dialog_dispose;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_care_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_care_dialog_changed;
  record_class->read = read_entry;
  record_class->free_read = entry_free;
  record_class->loaded = pqa_care_dialog_loaded;
}

static void
pqa_care_dialog_init (PqaCareDialog *self)
{
}

/**
 * pqa_care_dialog_new:
 * @id: the entry, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_care_dialog_new (PqaContext *context, gint64 id)
{
  PqaCareDialog *self
      = g_object_new (PQA_TYPE_CARE_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Care Entry") : _ ("Edit Care Entry"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "care_entry", id);
  if (id == 0)
    {
      pqa_date_field_set_instant (PQA_DATE_FIELD (self->noticed_at), get_zone (self),
                                  pqa_context_now (context));
      pqa_field_set_row_id (self->noticed_by, pqa_context_get_person_id (context));
      pqa_care_dialog_changed (PQA_FORM_DIALOG (self));
    }
  return GTK_WINDOW (self);
}
