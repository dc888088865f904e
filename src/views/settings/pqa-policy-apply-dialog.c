/* pqa-policy-apply-dialog.c: gives open requests the time limits now in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the requests whose deadlines would change are shown with the old and the new ones; those
 * that are chosen then get them, some at a time.
 */
#include "settings/pqa-policy-apply-dialog.h"

#include "form/pqa-text-field.h"
#include "pqa-i18n.h"
#include "settings/pqa-policy-effect-row.h"

/* So many requests are written in one go; between two, others can write. */
#define BATCH 25

struct _PqaPolicyApplyDialog
{
  PqaFormDialog parent_instance;

  GListStore *effects;
  GtkLabel *summary;
  GtkWidget *all;
  PqaField *reason;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PqaPolicyApplyDialog, pqa_policy_apply_dialog, PQA_TYPE_FORM_DIALOG)

/**
 * Work:
 * @ids: (element-type gint64): the chosen requests
 * @done: how many of them have been written
 */
typedef struct
{
  PqaPolicyApplyDialog *dialog;
  PqaTaskRow *row;
  GArray *ids;
  char *reason;
  guint done;
  guint n_applied;
} Work;

static void
work_free (Work *self)
{
  pqa_task_row_finish (self->row);
  g_object_unref (self->row);
  g_object_unref (self->dialog);
  g_array_unref (self->ids);
  g_free (self->reason);
  g_free (self);
}

static PqaDatabase *
get_database (PqaPolicyApplyDialog *self)
{
  return pqa_context_get_database (pqa_form_dialog_get_context (PQA_FORM_DIALOG (self)));
}

/* Preview ---------------------------------------------------------------------------------------*/

static void
show_summary (PqaPolicyApplyDialog *self, const GPtrArray *effects)
{
  guint n_later = 0, n_relieved = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < effects->len; i++)
    {
      const PqaDeadlineChange *change = &((PqaPolicyEffect *) effects->pdata[i])->change;

      n_later += !change->was_late && change->is_late;
      n_relieved += change->was_late && !change->is_late;
    }
  if (effects->len == 0)
    text = g_strdup (_ ("The limits now in force would change no deadline of an open request."));
  else
    text = g_strdup_printf (
        ngettext ("The deadlines of %u open request change; %u would become late, %u would no"
                  " longer be late. What has been met or missed stays as it is.",
                  "The deadlines of %u open requests change; %u would become late, %u would no"
                  " longer be late. What has been met or missed stays as it is.",
                  effects->len),
        effects->len, n_later, n_relieved);
  gtk_label_set_text (self->summary, text);
}

static void
show_effects (PqaPolicyApplyDialog *self, GPtrArray *effects)
{
  gboolean any = effects->len > 0;

  show_summary (self, effects);
  g_ptr_array_set_free_func (effects, NULL);
  for (guint i = 0; i < effects->len; i++)
    {
      g_autoptr (PqaEffectItem) item = pqa_effect_item_new (effects->pdata[i]);

      g_list_store_append (self->effects, item);
    }
  gtk_widget_set_visible (self->all, any);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", any);
  pqa_form_dialog_focus_first_field (PQA_FORM_DIALOG (self));
}

static gpointer
read_effects (PqaConnection *connection, gpointer unused, GCancellable *cancellable, GError **error)
{
  return pqa_policy_apply_preview (connection, cancellable, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaPolicyApplyDialog) self = PQA_POLICY_APPLY_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) effects = pqa_database_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), FALSE);
  if (effects != NULL)
    show_effects (self, effects);
  else
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
}

/* Applying --------------------------------------------------------------------------------------*/

static gboolean
write_batch (PqaConnection *connection, gpointer data, GError **error)
{
  Work *work = data;

  return pqa_policy_apply_to (connection, &g_array_index (work->ids, gint64, work->done),
                              MIN (BATCH, work->ids->len - work->done), work->reason,
                              &work->n_applied, error);
}

static void write_next (Work *work);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  PqaFormDialog *dialog = PQA_FORM_DIALOG (work->dialog);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      work->done = MIN (work->done + BATCH, work->ids->len);
      pqa_task_row_set_fraction (work->row, (double) work->done / work->ids->len);
      if (work->done < work->ids->len)
        {
          write_next (work);
          return;
        }
    }
  pqa_form_dialog_finish (dialog, error);
  work_free (work);
}

static void
write_next (Work *work)
{
  pqa_database_write_async (get_database (work->dialog), write_batch, work, NULL,
                            work->dialog->cancellable, written_cb, work);
}

static GArray *
list_chosen (PqaPolicyApplyDialog *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->effects)); i++)
    {
      g_autoptr (PqaEffectItem) item = g_list_model_get_item (G_LIST_MODEL (self->effects), i);
      gint64 id = pqa_effect_item_get_request_id (item);

      if (pqa_effect_item_is_chosen (item))
        g_array_append_val (ids, id);
    }
  return ids;
}

static void
pqa_policy_apply_dialog_save (PqaFormDialog *dialog)
{
  PqaPolicyApplyDialog *self = PQA_POLICY_APPLY_DIALOG (dialog);
  g_autoptr (GArray) ids = list_chosen (self);
  Work *work;

  if (ids->len == 0)
    {
      pqa_form_dialog_set_busy (dialog, FALSE);
      pqa_form_dialog_show_error (dialog, _ ("Choose at least one request."));
      return;
    }
  work = g_new0 (Work, 1);
  work->dialog = g_object_ref (self);
  work->ids = g_steal_pointer (&ids);
  work->reason = pqa_field_get_text (self->reason);
  work->row = pqa_form_dialog_start_task (dialog, _ ("Setting deadlines…"), self->cancellable);
  write_next (work);
}

/* Construction ----------------------------------------------------------------------------------*/

static void
choose_all_cb (GtkCheckButton *all, GParamSpec *pspec, PqaPolicyApplyDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->effects)); i++)
    {
      g_autoptr (PqaEffectItem) item = g_list_model_get_item (G_LIST_MODEL (self->effects), i);

      g_object_set (item, "chosen", gtk_check_button_get_active (all), NULL);
    }
}

static GtkWidget *
new_list (PqaPolicyApplyDialog *self, PqaContext *context)
{
  GtkSelectionModel *model
      = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->effects))));
  GtkWidget *list = gtk_list_view_new (
      model, pqa_policy_effect_row_factory_new (pqa_context_get_time_zone (context)));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Requests"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, -1, 360);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
add_body (PqaPolicyApplyDialog *self)
{
  PqaFormDialog *dialog = PQA_FORM_DIALOG (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  self->reason = pqa_text_field_new (_ ("_Reason"));
  pqa_field_set_required (self->reason, TRUE);
  pqa_field_set_hint (self->reason, _ ("Stands in the history of each request."));
  self->all = gtk_check_button_new_with_mnemonic (_ ("All _Requests"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), TRUE);
  g_signal_connect_object (self->all, "notify::active", G_CALLBACK (choose_all_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (box), self->all);
  gtk_box_append (GTK_BOX (box), new_list (self, pqa_form_dialog_get_context (dialog)));
  pqa_form_dialog_add_group (dialog, PQA_FORM_WIDE, box);
}

static void
pqa_policy_apply_dialog_constructed (GObject *object)
{
  PqaPolicyApplyDialog *self = PQA_POLICY_APPLY_DIALOG (object);

  G_OBJECT_CLASS (pqa_policy_apply_dialog_parent_class)->constructed (object);
  add_body (self);
  gtk_widget_set_visible (self->all, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  pqa_form_dialog_set_save_label (PQA_FORM_DIALOG (self), _ ("_Apply"));
  gtk_window_set_default_size (GTK_WINDOW (self), 860, 640);
  pqa_form_dialog_set_busy (PQA_FORM_DIALOG (self), TRUE);
  gtk_label_set_text (self->summary, _ ("Looking at the open requests…"));
  pqa_database_read_async (get_database (self), PQA_LANE_ANALYSIS, read_effects, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                           g_object_ref (self));
}

static void
pqa_policy_apply_dialog_dispose (GObject *object)
{
  PqaPolicyApplyDialog *self = PQA_POLICY_APPLY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->effects);

  G_OBJECT_CLASS (pqa_policy_apply_dialog_parent_class)->dispose (object);
}

static void
pqa_policy_apply_dialog_finalize (GObject *object)
{
  g_clear_object (&PQA_POLICY_APPLY_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (pqa_policy_apply_dialog_parent_class)->finalize (object);
}

static void
pqa_policy_apply_dialog_class_init (PqaPolicyApplyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_policy_apply_dialog_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_policy_apply_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_policy_apply_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_policy_apply_dialog_save;
}

static void
pqa_policy_apply_dialog_init (PqaPolicyApplyDialog *self)
{
  self->effects = g_list_store_new (PQA_TYPE_EFFECT_ITEM);
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_policy_apply_dialog_new:
 *
 * Returns: (transfer none): a dialog to present
 */
GtkWindow *
pqa_policy_apply_dialog_new (PqaContext *context)
{
  return g_object_new (PQA_TYPE_POLICY_APPLY_DIALOG, "context", context, "title",
                       _ ("Apply Limits to Open Requests"), NULL);
}
