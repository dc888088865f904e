/* pqa-retire-dialog.c: says when somebody leaves and who takes over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-retire-dialog.h"

#include "form/pqa-choice-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-text-field.h"
#include "people/pqa-retirement.h"
#include "people/pqa-staff-store.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

struct _PqaRetireDialog
{
  PqaFormDialog parent_instance;

  gint64 staff_id;
  GtkLabel *summary;
  GtkWidget *work;
  PqaField *left_on;
  PqaField *successor;
  PqaField *reason;
};

G_DEFINE_FINAL_TYPE (PqaRetireDialog, pqa_retire_dialog, PQA_TYPE_FORM_DIALOG)

static void
retirement_free (PqaRetirement *retirement)
{
  g_free ((char *) retirement->left_on);
  g_free ((char *) retirement->reason);
  g_free (retirement);
}

static gboolean
run (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_retirement_run (connection, data, error);
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) dialog = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  pqa_database_write_finish (result, &error);
  pqa_form_dialog_finish (dialog, error);
}

static void
pqa_retire_dialog_save (PqaFormDialog *dialog)
{
  PqaRetireDialog *self = PQA_RETIRE_DIALOG (dialog);
  PqaRetirement *retirement = g_new0 (PqaRetirement, 1);

  retirement->staff_id = self->staff_id;
  retirement->left_on = pqa_field_get_text (self->left_on);
  if (gtk_widget_get_visible (self->work))
    {
      retirement->successor_id = pqa_field_get_row_id (self->successor);
      retirement->reason = pqa_field_get_text (self->reason);
    }
  pqa_database_write_async (pqa_context_get_database (pqa_form_dialog_get_context (dialog)), run,
                            retirement, (GDestroyNotify) retirement_free, NULL, run_cb,
                            g_object_ref (self));
}

static void
pqa_retire_dialog_changed (PqaFormDialog *dialog)
{
  PqaRetireDialog *self = PQA_RETIRE_DIALOG (dialog);

  pqa_field_set_problem (self->successor,
                         pqa_field_get_row_id (self->successor) == self->staff_id
                             ? _ ("Choose somebody else.")
                             : NULL);
}

static char *
format_work (const PqaStaffMember *member)
{
  g_autofree char *answers_for
      = g_strdup_printf (ngettext ("First responder of %u open request",
                                   "First responder of %u open requests", member->n_answers_for),
                         member->n_answers_for);
  g_autofree char *works_on
      = g_strdup_printf (ngettext ("handler of %u unfinished request",
                                   "handler of %u unfinished requests", member->n_works_on),
                         member->n_works_on);

  /* Translators: what somebody still has to do, such as “First responder of 3 open requests,
   * handler of 2 unfinished requests” */
  return g_strdup_printf (_ ("%s, %s. Nobody leaves before these are handed over."), answers_for,
                          works_on);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRetireDialog) self = PQA_RETIRE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaStaffMember) member = pqa_database_read_finish (result, &error);
  g_autofree char *title = NULL;
  g_autofree char *work = NULL;
  gboolean busy;

  if (member == NULL)
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  /* Translators: %s is a person */
  title = g_strdup_printf (_ ("%s Leaves"), pqa_record_get_text (member->record, "name"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  busy = member->n_answers_for + member->n_works_on > 0;
  work = busy ? format_work (member) : g_strdup (_ ("There are no open requests to hand over."));
  gtk_label_set_text (self->summary, work);
  gtk_widget_set_visible (self->work, busy);
}

static gpointer
read_member (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_staff_store_read (connection, *(gint64 *) data, error);
}

static GtkWidget *
new_work_group (PqaRetireDialog *self, PqaContext *context)
{
  GtkWidget *group = pqa_form_group_new (_ ("Who takes over"));
  g_autoptr (GListModel) staff = pqa_choice_model_new (context, "choices/staff");

  self->successor = pqa_choice_field_new (_ ("_Goes to"), staff);
  self->reason = pqa_text_field_new (_ ("_Reason"));
  pqa_field_set_required (self->successor, TRUE);
  pqa_field_set_required (self->reason, TRUE);
  pqa_field_set_hint (self->reason, _ ("Stands in the history of each request."));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->successor));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->reason));
  return group;
}

static GtkWidget *
new_day_group (PqaRetireDialog *self, const char *today)
{
  GtkWidget *group = pqa_form_group_new (NULL);

  self->left_on = pqa_date_field_new (_ ("_Leaves on"));
  pqa_field_set_required (self->left_on, TRUE);
  pqa_field_set_text (self->left_on, today);
  pqa_field_set_hint (self->left_on, _ ("The first day without them. Their history stays."));
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_label_set_xalign (self->summary, 0);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->left_on));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->summary));
  return group;
}

static void
pqa_retire_dialog_constructed (GObject *object)
{
  PqaRetireDialog *self = PQA_RETIRE_DIALOG (object);
  PqaFormDialog *dialog = PQA_FORM_DIALOG (object);
  PqaContext *context = pqa_form_dialog_get_context (dialog);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));

  G_OBJECT_CLASS (pqa_retire_dialog_parent_class)->constructed (object);
  self->work = new_work_group (self, context);
  gtk_widget_set_visible (self->work, FALSE);
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, new_day_group (self, today));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, self->work);
  pqa_form_dialog_set_save_label (dialog, _ ("Re_tire"));
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 440);
}

static void
pqa_retire_dialog_class_init (PqaRetireDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_retire_dialog_constructed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_retire_dialog_save;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_retire_dialog_changed;
}

static void
pqa_retire_dialog_init (PqaRetireDialog *self)
{
}

/**
 * pqa_retire_dialog_new:
 * @staff_id: who leaves
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_retire_dialog_new (PqaContext *context, gint64 staff_id)
{
  PqaRetireDialog *self
      = g_object_new (PQA_TYPE_RETIRE_DIALOG, "context", context, "title", _ ("Retire"), NULL);

  self->staff_id = staff_id;
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_LIST, read_member,
                           g_memdup2 (&staff_id, sizeof staff_id), g_free,
                           (GDestroyNotify) pqa_staff_member_free, NULL, read_cb,
                           g_object_ref (self));
  return GTK_WINDOW (self);
}
