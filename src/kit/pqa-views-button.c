/* pqa-views-button.c: the menu of a list's saved views: pick, save, rename, remove
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-views-button.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-undo.h"
#include "pqa-view-command.h"
#include "pqa-view-dialog.h"

#define N_KEYS 9

struct _PqaViewsButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GMenu *own;
  GMenu *office;
  GSimpleActionGroup *actions;

  PqaContext *context;
  char *list;
  GPtrArray *views; /* of PqaSavedView */
  gint64 picked_id; /* 0 for none */
  char *present;
  GCancellable *reading;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaViewsButton, pqa_views_button, GTK_TYPE_WIDGET)

static PqaDatabase *
get_database (PqaViewsButton *self)
{
  return pqa_context_get_database (self->context);
}

static PqaSavedView *
find_view (PqaViewsButton *self, gint64 id)
{
  for (guint i = 0; i < self->views->len; i++)
    if (((PqaSavedView *)self->views->pdata[i])->id == id)
      return self->views->pdata[i];
  return NULL;
}

/* What the button says and offers ---------------------------------------------------------------*/

static gboolean
may_change (PqaViewsButton *self, const PqaSavedView *view)
{
  return view != NULL
         && (!view->office_wide || pqa_context_may (self->context, PQA_PERMISSION_SETTINGS));
}

static void
enable (PqaViewsButton *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), action)), enabled);
}

/* An underline in a name is no mnemonic. */
static char *
escape (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
update (PqaViewsButton *self)
{
  PqaSavedView *view = find_view (self, self->picked_id);
  gboolean altered = view != NULL && g_strcmp0 (view->definition, self->present) != 0;
  const char *name = view != NULL ? view->name : _ ("Views");
  g_autofree char *label = NULL;

  /* Translators: after the name of a view that has been altered and not saved */
  label = g_strdup_printf (altered ? _ ("%s (altered)") : "%s", name);
  gtk_label_set_text (self->label, label);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "pick")),
      g_variant_new_int64 (view != NULL ? view->id : 0));
  enable (self, "save", may_change (self, view) && altered);
  enable (self, "save-as", pqa_context_get_person_id (self->context) != 0);
  enable (self, "rename", may_change (self, view));
  enable (self, "remove", may_change (self, view));
}

static void
add_item (PqaViewsButton *self, const PqaSavedView *view, guint number)
{
  g_autofree char *label = escape (view->name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "views.pick", "x", view->id);
  if (number <= N_KEYS)
    {
      g_autofree char *accel = g_strdup_printf ("<Control>%u", number);

      g_menu_item_set_attribute (item, "accel", "s", accel);
    }
  g_menu_append_item (view->office_wide ? self->office : self->own, item);
}

static void
show_views (PqaViewsButton *self)
{
  g_menu_remove_all (self->own);
  g_menu_remove_all (self->office);
  for (guint i = 0; i < self->views->len; i++)
    add_item (self, self->views->pdata[i], i + 1);
  update (self);
}

/* Reading ---------------------------------------------------------------------------------------*/

typedef struct
{
  gint64 person_id;
  char *list;
} Question;

static void
question_free (gpointer data)
{
  g_free (((Question *)data)->list);
  g_free (data);
}

static gpointer
read_views (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return pqa_saved_view_list (connection, question->list, question->person_id, error);
}

static void
views_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray *views = pqa_database_read_finish (result, NULL);
  PqaViewsButton *self = user_data;

  if (views == NULL)
    return;
  g_ptr_array_unref (self->views);
  self->views = views;
  show_views (self);
}

static void
load_views (PqaViewsButton *self)
{
  Question *question;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (get_database (self) == NULL)
    return;
  question = g_new (Question, 1);
  question->person_id = pqa_context_get_person_id (self->context);
  question->list = g_strdup (self->list);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (get_database (self), PQA_LANE_LIST, read_views, question, question_free,
                           (GDestroyNotify)g_ptr_array_unref, self->reading, views_read_cb, self);
}

static void
database_changed_cb (PqaViewsButton *self, const char *const *tables)
{
  if (g_strv_contains (tables, "saved_view") || g_strv_contains (tables, "*"))
    load_views (self);
}

static void
signed_in_cb (PqaViewsButton *self)
{
  self->picked_id = 0;
  load_views (self);
}

/* Picking and changing --------------------------------------------------------------------------*/

static void
pick (PqaViewsButton *self, const PqaSavedView *view)
{
  g_autofree char *definition = g_strdup (view->definition);

  self->picked_id = view->id;
  g_signal_emit (self, signals[PICKED], 0, definition);
  update (self);
}

static void
pick_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);
  PqaSavedView *view = find_view (self, g_variant_get_int64 (parameter));

  if (view != NULL)
    pick (self, view);
}

static void
pick_number_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);
  guint number = g_variant_get_int32 (parameter);

  if (number <= self->views->len)
    pick (self, self->views->pdata[number - 1]);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaViewsButton) self = PQA_VIEWS_BUTTON (user_data);
  g_autoptr (GError) error = NULL;

  if (!pqa_database_write_finish (result, &error))
    pqa_tell_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    _ ("The View Was Not Changed"), error);
}

static void
run (PqaViewsButton *self, PqaViewCommand *command)
{
  pqa_database_write_async (get_database (self), pqa_view_command_run, command,
                            pqa_view_command_free, NULL, written_cb, g_object_ref (self));
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (PQA_VIEWS_BUTTON (user_data)->button);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);
  PqaViewCommand *command
      = pqa_view_command_new (PQA_VIEW_CHANGE, find_view (self, self->picked_id));

  g_free (command->view.definition);
  command->view.definition = g_strdup (self->present);
  run (self, command);
}

static void
saved_as_cb (PqaViewsButton *self, gint64 id)
{
  self->picked_id = id;
  load_views (self);
}

static void
present_dialog (PqaViewsButton *self, GtkWidget *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_signal_connect_object (dialog, "view-saved", G_CALLBACK (saved_as_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);

  present_dialog (self, pqa_view_dialog_new_save (self->context, self->list, self->present));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);

  present_dialog (self,
                  pqa_view_dialog_new_rename (self->context, find_view (self, self->picked_id)));
}

typedef struct
{
  PqaViewsButton *button;
  PqaViewCommand *command;
} Removal;

static void
offer_back (PqaViewsButton *self, PqaViewCommand *command)
{
  /* Translators: %s is the name of a view */
  g_autofree char *done = g_strdup_printf (_ ("View “%s” was removed"), command->view.name);
  g_autofree char *undone = g_strdup_printf (_ ("View “%s” is back"), command->view.name);

  command->kind = PQA_VIEW_BRING_BACK;
  command->view.row_version++;
  pqa_offer_undo (GTK_WIDGET (self), self->context, done, pqa_view_command_run, command,
                  pqa_view_command_free, undone);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Removal *removal = user_data;
  g_autoptr (PqaViewsButton) self = removal->button;
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      offer_back (self, removal->command);
      return;
    }
  pqa_view_command_free (removal->command);
  pqa_tell_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                  _ ("The View Was Not Changed"), error);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (user_data);
  Removal *removal = g_new (Removal, 1);

  removal->button = g_object_ref (self);
  removal->command = pqa_view_command_new (PQA_VIEW_REMOVE, find_view (self, self->picked_id));
  pqa_database_write_async (get_database (self), pqa_view_command_run, removal->command, NULL, NULL,
                            removed_cb, removal);
}

/* The widget ------------------------------------------------------------------------------------*/

static GMenuModel *
make_menu (PqaViewsButton *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) commands = g_menu_new ();

  g_menu_append (commands, _ ("_Save"), "views.save");
  g_menu_append (commands, _ ("Save _As…"), "views.save-as");
  g_menu_append (commands, _ ("_Rename…"), "views.rename");
  g_menu_append (commands, _ ("Re_move"), "views.remove");
  g_menu_append_section (menu, _ ("My Views"), G_MENU_MODEL (self->own));
  g_menu_append_section (menu, _ ("Views of the Office"), G_MENU_MODEL (self->office));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (commands));
  return G_MENU_MODEL (menu);
}

static void
pqa_views_button_dispose (GObject *object)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));
  g_clear_object (&self->own);
  g_clear_object (&self->office);
  g_clear_object (&self->actions);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pqa_views_button_parent_class)->dispose (object);
}

static void
pqa_views_button_finalize (GObject *object)
{
  PqaViewsButton *self = PQA_VIEWS_BUTTON (object);

  g_ptr_array_unref (self->views);
  g_free (self->list);
  g_free (self->present);

  G_OBJECT_CLASS (pqa_views_button_parent_class)->finalize (object);
}

static void
pqa_views_button_class_init (PqaViewsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_views_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_views_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * PqaViewsButton::picked:
   * @definition: of the view to show, see pqa-view-definition.h
   */
  signals[PICKED] = g_signal_new ("picked", PQA_TYPE_VIEWS_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* A long name gives way to what else stands in the header. */
static void
add_button (PqaViewsButton *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 16);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Saved Views (Alt+V)"));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

static void
pqa_views_button_init (PqaViewsButton *self)
{
  static const GActionEntry entries[] = {
    { "pick", pick_cb, "x", "@x 0", NULL },    { "pick-number", pick_number_cb, "i", NULL, NULL },
    { "save", save_cb, NULL, NULL, NULL },     { "save-as", save_as_cb, NULL, NULL, NULL },
    { "rename", rename_cb, NULL, NULL, NULL }, { "remove", remove_cb, NULL, NULL, NULL },
    { "menu", menu_cb, NULL, NULL, NULL },
  };
  g_autoptr (GMenuModel) menu = NULL;

  self->own = g_menu_new ();
  self->office = g_menu_new ();
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_saved_view_free);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  add_button (self);
  menu = make_menu (self);
  gtk_menu_button_set_menu_model (self->button, menu);
}

/**
 * pqa_views_button_new:
 * @list: what the list is called in the database
 *
 * Returns: (transfer floating): a menu button, whose actions are to be inserted as "views"
 */
GtkWidget *
pqa_views_button_new (PqaContext *context, const char *list)
{
  PqaViewsButton *self = g_object_new (PQA_TYPE_VIEWS_BUTTON, NULL);
  PqaDatabase *database = pqa_context_get_database (context);

  self->context = g_object_ref (context);
  self->list = g_strdup (list);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  if (database != NULL)
    g_signal_connect_object (database, "changed", G_CALLBACK (database_changed_cb), self,
                             G_CONNECT_SWAPPED);
  update (self);
  load_views (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_views_button_get_actions:
 *
 * Returns: (transfer none): "menu" opens it; "pick" a view by its id, "pick-number" by its place in
 *   the menu; "save", "save-as", "rename" and "remove"
 */
GActionGroup *
pqa_views_button_get_actions (PqaViewsButton *self)
{
  g_return_val_if_fail (PQA_IS_VIEWS_BUTTON (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * pqa_views_button_set_present:
 * @definition: how the list is looked at now: what is to be saved
 */
void
pqa_views_button_set_present (PqaViewsButton *self, const char *definition)
{
  g_return_if_fail (PQA_IS_VIEWS_BUTTON (self));

  g_free (self->present);
  self->present = g_strdup (definition);
  update (self);
}
