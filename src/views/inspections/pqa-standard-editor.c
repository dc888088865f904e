/* pqa-standard-editor.c: the items of a standard, to be read or, in a draft, edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-standard-editor.h"

#include "inspection/pqa-standard-store.h"
#include "inspection/pqa-standard-version.h"
#include "inspections/pqa-sheet-text.h"
#include "inspections/pqa-standard-dialog.h"
#include "inspections/pqa-standard-item-dialog.h"
#include "inspections/pqa-standard-section-dialog.h"
#include "pqa-i18n.h"
#include "pqa-question.h"

struct _PqaStandardEditor
{
  AdwWindow parent_instance;

  PqaContext *context;
  gint64 version_id;
  PqaStandardVersion *version; /* NULL until it is read */
  GCancellable *cancellable;

  AdwWindowTitle *title;
  GtkWidget *draft_buttons;
  GtkWidget *new_version_button;
  GtkStack *states;
  GtkBox *sections;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (PqaStandardEditor, pqa_standard_editor, ADW_TYPE_WINDOW)

static gboolean
may_edit (PqaStandardEditor *self)
{
  return pqa_context_may (self->context, PQA_PERMISSION_INSPECTION_EDIT);
}

/* Rows ------------------------------------------------------------------------------------------*/

static char *
format_rule (PqaStandardItem *item)
{
  g_autofree char *rule = pqa_sheet_format_rule (&item->rule, item->unit);
  GString *text = g_string_new (rule);

  if (item->rule.weight > 1)
    g_string_append_printf (text, _ (" · weight %d"), (int)item->rule.weight);
  if (item->rule.critical)
    g_string_append (text, _ (" · critical"));
  if (!item->rule.mandatory)
    g_string_append (text, _ (" · may stay empty"));
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_item_row (PqaStandardEditor *self, PqaStandardItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *rule = format_rule (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rule);
  if (self->version->draft && may_edit (self))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "standard.edit-item");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", item->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("document-edit-symbolic"));
    }
  return row;
}

static GtkWidget *
new_section_group (PqaStandardEditor *self, guint index)
{
  PqaStandardSection *section = self->version->sections->pdata[index];
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *name = g_markup_escape_text (section->name, -1);
  g_autofree char *mark = NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), name);
  if (section->pass_mark > 0)
    {
      mark = g_strdup_printf (_ ("Pass mark %d %%"), section->pass_mark);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), mark);
    }
  for (guint i = 0; i < self->version->items->len; i++)
    {
      PqaStandardItem *item = self->version->items->pdata[i];

      if (item->section == index)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_item_row (self, item));
    }
  return group;
}

static void
clear_sections (PqaStandardEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
update_actions (PqaStandardEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean draft = self->version->draft && may_edit (self);

  gtk_widget_set_visible (self->draft_buttons, draft);
  gtk_widget_set_visible (self->new_version_button, !self->version->draft && may_edit (self));
  gtk_widget_action_set_enabled (widget, "standard.edit", draft);
  gtk_widget_action_set_enabled (widget, "standard.add-section", draft);
  gtk_widget_action_set_enabled (widget, "standard.add-item",
                                 draft && self->version->sections->len > 0);
  gtk_widget_action_set_enabled (widget, "standard.edit-item", draft);
  gtk_widget_action_set_enabled (widget, "standard.publish",
                                 draft && self->version->items->len > 0);
  gtk_widget_action_set_enabled (widget, "standard.new-version",
                                 !self->version->draft && may_edit (self));
}

static void
show_version (PqaStandardEditor *self)
{
  PqaStandardVersion *version = self->version;
  g_autofree char *state = g_strdup_printf (
      version->draft ? _ ("Version %d, draft") : _ ("Version %d, published"), version->number);
  g_autofree char *mark = g_strdup_printf (_ ("Pass mark %d %%"), version->pass_mark);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", state, mark);

  adw_window_title_set_title (self->title, version->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  clear_sections (self);
  for (guint i = 0; i < version->sections->len; i++)
    gtk_box_append (self->sections, new_section_group (self, i));
  gtk_stack_set_visible_child_name (self->states, version->sections->len > 0 ? "items" : "empty");
  update_actions (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaStandardVersion *version = pqa_standard_version_load_finish (result, &error);
  PqaStandardEditor *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (version == NULL)
    {
      adw_status_page_set_description (self->error, error->message);
      gtk_stack_set_visible_child_name (self->states, "error");
      return;
    }
  g_clear_pointer (&self->version, pqa_standard_version_free);
  self->version = version;
  show_version (self);
}

static void
load (PqaStandardEditor *self)
{
  pqa_standard_version_load_async (pqa_context_get_database (self->context), self->version_id,
                                   self->cancellable, loaded_cb, self);
}

static void
database_changed_cb (PqaStandardEditor *self, const char *const *tables)
{
  static const char *const concerned[]
      = { "standard", "standard_version", "standard_section", "standard_item", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (concerned); i++)
    if (g_strv_contains (tables, concerned[i]))
      {
        load (self);
        return;
      }
}

/* Actions ---------------------------------------------------------------------------------------*/

static void
present (PqaStandardEditor *self, gpointer dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (widget);

  present (self, pqa_standard_dialog_new_edit (self->context, self->version));
}

static void
add_section_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (widget);

  present (self, pqa_standard_section_dialog_new (self->context, self->version));
}

static void
add_item_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (widget);

  present (self, pqa_standard_item_dialog_new (self->context, self->version, 0));
}

static void
edit_item_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (widget);

  present (self, pqa_standard_item_dialog_new (self->context, self->version,
                                               g_variant_get_int64 (parameter)));
}

static gboolean
publish (PqaConnection *connection, gpointer id, GError **error)
{
  return pqa_standard_store_publish (connection, *(gint64 *)id, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStandardEditor) self = PQA_STANDARD_EDITOR (user_data);
  g_autoptr (GError) error = NULL;

  if (!pqa_database_write_finish (result, &error))
    pqa_tell_error (GTK_WINDOW (self), _ ("Nothing Was Changed"), error);
}

static void
publish_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStandardEditor) self = PQA_STANDARD_EDITOR (user_data);
  g_autofree char *answer = pqa_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "publish") == 0)
    pqa_database_write_async (pqa_context_get_database (self->context), publish,
                              g_memdup2 (&self->version_id, sizeof self->version_id), g_free, NULL,
                              written_cb, g_object_ref (self));
}

static void
publish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const PqaAnswer answers[] = {
    { "back", _ ("_Back"), ADW_RESPONSE_DEFAULT },
    { "publish", _ ("_Publish"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  pqa_ask_async (GTK_WINDOW (widget), _ ("Publish This Version?"),
                 _ ("Inspections go by it from now on, and it never changes again. Whoever wants "
                    "to change it begins a new version."),
                 answers, NULL, publish_asked_cb, g_object_ref (widget));
}

typedef struct
{
  gint64 standard_id;
  gint64 version_id;
} Begin;

static gboolean
begin_version (PqaConnection *connection, gpointer data, GError **error)
{
  Begin *begin = data;

  return pqa_standard_store_begin_version (connection, begin->standard_id, &begin->version_id,
                                           error);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStandardEditor) self = PQA_STANDARD_EDITOR (user_data);
  g_autoptr (GError) error = NULL;
  Begin *begin = g_object_steal_data (G_OBJECT (self), "begin");

  if (pqa_database_write_finish (result, &error))
    {
      self->version_id = begin->version_id;
      load (self);
    }
  else
    pqa_tell_error (GTK_WINDOW (self), _ ("Nothing Was Changed"), error);
  g_atomic_rc_box_release (begin);
}

static void
release_begin (gpointer begin)
{
  g_atomic_rc_box_release (begin);
}

static void
new_version_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (widget);
  Begin *begin = g_atomic_rc_box_new0 (Begin);

  begin->standard_id = self->version->standard_id;
  g_object_set_data (G_OBJECT (self), "begin", g_atomic_rc_box_acquire (begin));
  gtk_widget_action_set_enabled (widget, "standard.new-version", FALSE);
  pqa_database_write_async (pqa_context_get_database (self->context), begin_version, begin,
                            release_begin, NULL, begun_cb, g_object_ref (self));
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Object ----------------------------------------------------------------------------------------*/

static void
pqa_standard_editor_dispose (GObject *object)
{
  g_cancellable_cancel (PQA_STANDARD_EDITOR (object)->cancellable);
  G_OBJECT_CLASS (pqa_standard_editor_parent_class)->dispose (object);
}

static void
pqa_standard_editor_finalize (GObject *object)
{
  PqaStandardEditor *self = PQA_STANDARD_EDITOR (object);

  g_clear_object (&self->context);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->version, pqa_standard_version_free);
  G_OBJECT_CLASS (pqa_standard_editor_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "standard.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "standard.add-section", NULL, add_section_action);
  gtk_widget_class_install_action (widget_class, "standard.add-item", NULL, add_item_action);
  gtk_widget_class_install_action (widget_class, "standard.edit-item", "x", edit_item_action);
  gtk_widget_class_install_action (widget_class, "standard.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "standard.new-version", NULL, new_version_action);
  gtk_widget_class_install_action (widget_class, "standard.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK,
                                       "standard.add-item", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "standard.close", NULL);
}

static void
pqa_standard_editor_class_init (PqaStandardEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_standard_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_standard_editor_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/inspections/standard-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, draft_buttons);
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, new_version_button);
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, states);
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, sections);
  gtk_widget_class_bind_template_child (widget_class, PqaStandardEditor, error);
  install_actions (widget_class);
}

static void
pqa_standard_editor_init (PqaStandardEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_standard_editor_new:
 * @version_id: the version to show
 *
 * Returns: (transfer floating): a window that reads the version by itself and follows its changes
 */
PqaStandardEditor *
pqa_standard_editor_new (PqaContext *context, gint64 version_id)
{
  PqaStandardEditor *self = g_object_new (PQA_TYPE_STANDARD_EDITOR, "title", _ ("Standard"), NULL);

  self->context = g_object_ref (context);
  self->version_id = version_id;
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}
