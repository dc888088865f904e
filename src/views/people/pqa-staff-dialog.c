/* pqa-staff-dialog.c: adds somebody to the roster, or says what has changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-staff-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-text-field.h"
#include "people/pqa-role.h"
#include "people/pqa-staff-store.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaStaffDialog
{
  PqaRecordDialog parent_instance;

  PqaField *role;
  PqaField *department;
  PqaField *post;
  PqaField *zone;
  PqaField *duty;
  PqaField *from_on;
};

G_DEFINE_FINAL_TYPE (PqaStaffDialog, pqa_staff_dialog, PQA_TYPE_RECORD_DIALOG)

typedef struct
{
  PqaRecord *record;
  PqaPosition position;
  char *from_on;
} Change;

static void
change_free (Change *change)
{
  pqa_record_unref (change->record);
  g_free (change->from_on);
  g_free (change);
}

static void
add_choice (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

static GListModel *
new_roles (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  add_choice (choices, "", pqa_role_get_label (PQA_ROLE_NONE));
  for (PqaRole role = PQA_ROLE_CLERK; role <= PQA_ROLE_ADMINISTRATOR; role++)
    add_choice (choices, pqa_role_to_code (role), pqa_role_get_label (role));
  return G_LIST_MODEL (choices);
}

static GListModel *
new_duties (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (PqaDuty duty = 0; duty < PQA_N_DUTIES; duty++)
    add_choice (choices, pqa_duty_to_code (duty), pqa_duty_to_label (duty));
  return G_LIST_MODEL (choices);
}

static PqaDuty
get_duty (PqaStaffDialog *self)
{
  g_autofree char *code = pqa_field_get_text (self->duty);
  PqaDuty duty = PQA_DUTY_CUSTOMER_SERVICE;

  pqa_duty_from_code (code, &duty, NULL);
  return duty;
}

static gboolean
write_change (PqaConnection *connection, gpointer data, GError **error)
{
  Change *change = data;

  return pqa_staff_store_save (connection, change->record,
                               change->from_on != NULL ? &change->position : NULL, error);
}

static void
pqa_staff_dialog_save (PqaFormDialog *dialog)
{
  PqaStaffDialog *self = PQA_STAFF_DIALOG (dialog);
  PqaContext *context = pqa_form_dialog_get_context (dialog);
  Change *change = g_new0 (Change, 1);

  change->record = pqa_record_dialog_collect (PQA_RECORD_DIALOG (self));
  if (pqa_context_may (context, PQA_PERMISSION_STAFF_EDIT))
    {
      change->from_on = pqa_field_get_text (self->from_on);
      change->position = (PqaPosition){ .department_id = pqa_field_get_row_id (self->department),
                                        .post_id = pqa_field_get_row_id (self->post),
                                        .zone_id = pqa_field_get_row_id (self->zone),
                                        .duty = get_duty (self),
                                        .from_on = change->from_on };
    }
  pqa_record_dialog_write (PQA_RECORD_DIALOG (dialog), write_change, change,
                           (GDestroyNotify) change_free);
}

static void
update_duty (PqaStaffDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->duty), pqa_field_get_row_id (self->zone) != 0);
}

static void
pqa_staff_dialog_changed (PqaFormDialog *dialog)
{
  update_duty (PQA_STAFF_DIALOG (dialog));
}

static gpointer
read_member (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_staff_store_read (connection, *(gint64 *) data, error);
}

static void
pqa_staff_dialog_loaded (PqaRecordDialog *dialog, gpointer read)
{
  PqaStaffDialog *self = PQA_STAFF_DIALOG (dialog);
  PqaStaffMember *member = read;
  PqaPosition position;

  pqa_record_dialog_set_record (dialog, member->record);
  pqa_staff_member_get_position (member, &position);
  pqa_field_set_row_id (self->department, position.department_id);
  pqa_field_set_row_id (self->post, position.post_id);
  pqa_field_set_row_id (self->zone, position.zone_id);
  if (position.zone_id != 0)
    pqa_field_set_text (self->duty, pqa_duty_to_code (position.duty));
  update_duty (self);
}

static GtkWidget *
new_person_group (PqaStaffDialog *self)
{
  PqaRecordDialog *dialog = PQA_RECORD_DIALOG (self);
  g_autoptr (GListModel) roles = new_roles ();
  GtkWidget *group = pqa_form_group_new (_ ("Person"));
  PqaField *name = pqa_text_field_new (_ ("Full _name"));
  PqaField *number = pqa_text_field_new (_ ("N_umber"));
  PqaField *phone = pqa_text_field_new (_ ("_Phone"));
  PqaField *hired_on = pqa_date_field_new (_ ("_Hired on"));
  PqaField *note = pqa_lines_field_new (_ ("No_te"));

  self->role = pqa_combo_field_new (_ ("_Role"), roles);
  pqa_field_set_required (name, TRUE);
  pqa_record_dialog_bind (dialog, name, "name", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, number, "number", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, phone, "phone", PQA_RECORD_TEXT);
  pqa_record_dialog_bind (dialog, hired_on, "hired_on", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, self->role, "role", PQA_RECORD_OPTIONAL_TEXT);
  pqa_record_dialog_bind (dialog, note, "note", PQA_RECORD_TEXT);
  for (PqaField **field = (PqaField *[]){ name, number, phone, hired_on, self->role, note, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

static PqaField *
new_choice (PqaContext *context, const char *title, const char *query)
{
  g_autoptr (GListModel) choices = pqa_choice_model_new (context, query);

  return pqa_choice_field_new (title, choices);
}

static GtkWidget *
new_position_group (PqaStaffDialog *self, PqaContext *context)
{
  GtkWidget *group = pqa_form_group_new (_ ("Department, post and zone"));
  g_autoptr (GListModel) duties = new_duties ();

  self->department = new_choice (context, _ ("_Department"), "choices/departments");
  self->post = new_choice (context, _ ("P_ost"), "choices/posts");
  self->zone = new_choice (context, _ ("_Zone"), "choices/zones");
  self->duty = pqa_combo_field_new (_ ("D_uty in the zone"), duties);
  self->from_on = pqa_date_field_new (_ ("Changes _from"));
  pqa_field_set_required (self->from_on, TRUE);
  pqa_field_set_hint (self->from_on, _ ("What was before ends on this day and stays in the history."
                                        " Whoever had the duty in the zone hands it over."));
  for (PqaField **field
       = (PqaField *[]){ self->department, self->post, self->zone, self->duty, self->from_on, NULL };
       *field != NULL; field++)
    pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (*field));
  return group;
}

/* Administrators give roles and nothing else, managers all but these (domain.md §8). */
static void
limit_to_rights (PqaStaffDialog *self, GtkWidget *person, GtkWidget *position, PqaContext *context)
{
  gboolean edits = pqa_context_may (context, PQA_PERMISSION_STAFF_EDIT);
  GtkWidget *child = gtk_widget_get_first_child (person);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_sensitive (child, edits);
  gtk_widget_set_sensitive (position, edits);
  gtk_widget_set_sensitive (GTK_WIDGET (self->role),
                            pqa_context_may (context, PQA_PERMISSION_ACCOUNTS));
  if (!pqa_context_may (context, PQA_PERMISSION_ACCOUNTS))
    pqa_field_set_hint (self->role, _ ("Only an administrator gives roles."));
}

static void
pqa_staff_dialog_constructed (GObject *object)
{
  PqaStaffDialog *self = PQA_STAFF_DIALOG (object);
  PqaFormDialog *dialog = PQA_FORM_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (dialog);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));
  GtkWidget *person = new_person_group (self);
  GtkWidget *position = new_position_group (self, context);

  G_OBJECT_CLASS (pqa_staff_dialog_parent_class)->constructed (object);
  pqa_field_set_text (self->from_on, today);
  pqa_form_dialog_add_group (dialog, PQA_FORM_START, person);
  pqa_form_dialog_add_group (dialog, PQA_FORM_END, position);
  limit_to_rights (self, person, position, context);
  update_duty (self);
}

static void
pqa_staff_dialog_class_init (PqaStaffDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_staff_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_staff_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_staff_dialog_changed;
  PQA_RECORD_DIALOG_CLASS (klass)->read = read_member;
  PQA_RECORD_DIALOG_CLASS (klass)->free_read = (GDestroyNotify) pqa_staff_member_free;
  PQA_RECORD_DIALOG_CLASS (klass)->loaded = pqa_staff_dialog_loaded;
}

static void
pqa_staff_dialog_init (PqaStaffDialog *self)
{
}

/**
 * pqa_staff_dialog_new:
 * @id: the person, 0 for a new one
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_staff_dialog_new (PqaContext *context, gint64 id)
{
  PqaStaffDialog *self
      = g_object_new (PQA_TYPE_STAFF_DIALOG, "context", context, "title",
                      id == 0 ? _ ("New Person") : _ ("Edit Person"), NULL);

  pqa_record_dialog_open (PQA_RECORD_DIALOG (self), "staff", id);
  return GTK_WINDOW (self);
}
