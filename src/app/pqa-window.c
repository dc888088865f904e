/* pqa-window.c: the window: sidebar, pages, toasts, long work
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-window.h"

#include "import/pqa-import-dialog.h"
#include "pqa-badges.h"
#include "pqa-i18n.h"
#include "pqa-notifier.h"
#include "pqa-office-dialog.h"
#include "pqa-page-stack.h"
#include "pqa-problem-page.h"
#include "pqa-session.h"
#include "pqa-shell.h"
#include "pqa-sidebar.h"
#include "pqa-sign-in-page.h"
#include "pqa-window-pages.h"
#include "pqa-window-state.h"
#include "requests/pqa-draft-bar.h"

struct _PqaWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *outer;
  PqaProblemPage *problem;
  PqaSignInPage *sign_in;
  PqaSidebar *sidebar;
  PqaPageStack *pages;
  PqaDraftBar *draft_bar;
  PqaTaskBar *tasks;

  GFile *file;
  PqaSession *session;
  PqaBadges *badges;
  GCancellable *opening;
  char *first_page;
  gint64 wanted_request; /* to be shown once the office is open, 0 for none */
};

/* The window's actions that the page in view does, and the keys that stand for them. */
static const struct
{
  const char *name;
  const char *page_action;
  const char *can;
} page_actions[] = {
  { "new", "page.new", "new" },
  { "search", "page.search", "search" },
  { "export", "page.export", "export" },
  { "print", "page.print", "print" },
  { "refresh", "page.refresh", "refresh" },
};

static void shell_init (PqaShellInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PqaWindow,
                               pqa_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (PQA_TYPE_SHELL, shell_init))

static gboolean
in_office (PqaWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->outer), "office") == 0;
}

static void
enable (PqaWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (PqaWindow *self)
{
  PqaPage *page = in_office (self) ? pqa_page_stack_get_visible (self->pages) : NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    enable (self, page_actions[i].name, page != NULL && pqa_page_can (page, page_actions[i].can));
  enable (self, "show-page", in_office (self));
  enable (self, "show-item", in_office (self));
  enable (self, "show-list", in_office (self));
  enable (self, "import", in_office (self));
  enable (self, "switch-person", in_office (self));
}

static void
show_outer (PqaWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->outer, name);
  update_actions (self);
}

/* A page may know better what waits on it once it has been visited. */
static void
update_badges (PqaWindow *self)
{
  for (const PqaPageInfo *info = pqa_window_pages (); info->id != NULL; info++)
    {
      guint badge = pqa_page_stack_get_badge (self->pages, info->id);
      g_autofree char *words = pqa_badges_format (self->badges, info->id);

      pqa_sidebar_set_badge (self->sidebar, info->id,
                             badge > 0 ? badge : pqa_badges_get (self->badges, info->id), words);
    }
}

static void
show_page (PqaWindow *self, const PqaPageInfo *info)
{
  pqa_page_stack_show (self->pages, info);
  pqa_sidebar_select (self->sidebar, info->id);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "show-page")),
      g_variant_new_string (info->id));
}

static void
page_chosen_cb (PqaWindow *self, const char *id)
{
  if (self->session != NULL)
    show_page (self, pqa_window_pages_find (id));
}

static void
show_page_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  pqa_window_show_page (PQA_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_item_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaWindow *self = PQA_WINDOW (user_data);
  const char *id;
  gint64 row_id;

  g_variant_get (parameter, "(&sx)", &id, &row_id);
  pqa_window_show_page (self, id);
  pqa_page_show_item (pqa_page_stack_get_visible (self->pages), row_id);
}

static void
show_list_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaWindow *self = PQA_WINDOW (user_data);
  const char *id, *group, *chip;

  g_variant_get (parameter, "(&s&s&s)", &id, &group, &chip);
  pqa_window_show_page (self, id);
  pqa_page_filter (pqa_page_stack_get_visible (self->pages), group, chip);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaWindow *self = PQA_WINDOW (user_data);
  GtkWindow *dialog = pqa_import_dialog_new (self->session->context,
                                             g_variant_get_string (parameter, NULL));

  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

static void
page_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaPage *page = pqa_page_stack_get_visible (PQA_WINDOW (user_data)->pages);
  const char *name = g_action_get_name (G_ACTION (action));

  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    if (page != NULL && g_str_equal (page_actions[i].name, name))
      gtk_widget_activate_action (GTK_WIDGET (page), page_actions[i].page_action, NULL);
}

static void
ask_person (PqaWindow *self)
{
  show_outer (self, "sign-in");
  gtk_widget_grab_focus (GTK_WIDGET (self->sign_in));
}

static void
switch_person_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_person (PQA_WINDOW (user_data));
}

static void create_office_action (GSimpleAction *action, GVariant *parameter, gpointer user_data);
static void reopen_action (GSimpleAction *action, GVariant *parameter, gpointer user_data);

static const GActionEntry actions[] = {
  { "show-page", show_page_action, "s", "''" },
  { "show-item", show_item_action, "(sx)" },
  { "show-list", show_list_action, "(sss)" },
  { "import", import_action, "s" },
  { "new", page_action },
  { "search", page_action },
  { "export", page_action },
  { "print", page_action },
  { "refresh", page_action },
  { "switch-person", switch_person_action },
  { "create-office", create_office_action },
  { "reopen", reopen_action },
};

static void
show_wanted (PqaWindow *self)
{
  gint64 id = self->wanted_request;

  self->wanted_request = 0;
  if (id != 0)
    g_action_group_activate_action (G_ACTION_GROUP (self), "show-item",
                                    g_variant_new ("(sx)", "requests", id));
}

static void
enter_office (PqaWindow *self, const PqaSignInPerson *person)
{
  const PqaPageInfo *info = pqa_window_pages_find (self->first_page);

  pqa_session_sign_in (self->session, person);
  pqa_sidebar_set_person (self->sidebar, person->name, person->role);
  pqa_page_stack_set_context (self->pages, self->session->context);
  pqa_draft_bar_set_context (self->draft_bar, self->session->context);
  show_page (self, info != NULL ? info : pqa_window_pages ());
  show_outer (self, "office");
  show_wanted (self);
}

static void
person_chosen_cb (PqaWindow *self, const PqaSignInPerson *person)
{
  pqa_window_state_keep_person (self->file, person->id);
  enter_office (self, person);
}

static void
notices_given_cb (PqaWindow *self, GPtrArray *notices)
{
  pqa_notifier_send (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), self->file,
                     notices, pqa_context_now (self->session->context));
}

/* Whoever worked here last goes on without being asked. */
static void
office_opened (PqaWindow *self)
{
  const PqaSession *session = self->session;
  const PqaSignInPerson *person
      = pqa_sign_in_find (session->people, pqa_window_state_get_person (self->file));

  self->badges = pqa_badges_new (session->context);
  g_signal_connect_object (self->badges, "changed", G_CALLBACK (update_badges), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session->warnings, "given", G_CALLBACK (notices_given_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_sidebar_set_office (self->sidebar, session->office_name);
  gtk_window_set_title (GTK_WINDOW (self), session->office_name);
  pqa_sign_in_page_set_people (self->sign_in, session->office_name, session->people);
  if (person != NULL)
    enter_office (self, person);
  else
    ask_person (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaWindow) self = PQA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  PqaSession *session = pqa_session_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->session = session;
  if (session != NULL)
    office_opened (self);
  else
    {
      pqa_problem_page_set_error (self->problem, self->file, error);
      show_outer (self, "problem");
    }
}

static void
open_office (PqaWindow *self)
{
  show_outer (self, "opening");
  pqa_session_open_async (self->file, self->opening, opened_cb, g_object_ref (self));
}

static void
reopen_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_office (PQA_WINDOW (user_data));
}

static void
create_office_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PqaWindow *self = PQA_WINDOW (user_data);
  PqaOfficeDialog *dialog = pqa_office_dialog_new (GTK_WINDOW (self), self->file);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (open_office), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static AdwToastOverlay *
get_toasts (PqaShell *shell)
{
  return PQA_WINDOW (shell)->toasts;
}

static PqaTaskBar *
get_tasks (PqaShell *shell)
{
  return PQA_WINDOW (shell)->tasks;
}

static void
shell_init (PqaShellInterface *iface)
{
  iface->get_toasts = get_toasts;
  iface->get_tasks = get_tasks;
}

static gboolean
pqa_window_close_request (GtkWindow *window)
{
  PqaWindow *self = PQA_WINDOW (window);

  pqa_window_state_keep (window, pqa_page_stack_get_visible_id (self->pages));
  return GTK_WINDOW_CLASS (pqa_window_parent_class)->close_request (window);
}

static void
pqa_window_dispose (GObject *object)
{
  PqaWindow *self = PQA_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->badges);
  g_clear_pointer (&self->session, pqa_session_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->first_page, g_free);

  G_OBJECT_CLASS (pqa_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, sign_in);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, PqaWindow, tasks);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, update_badges);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
}

static void
pqa_window_class_init (PqaWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pqa_window_close_request;

  g_type_ensure (PQA_TYPE_TASK_BAR);
  g_type_ensure (PQA_TYPE_DRAFT_BAR);
  g_type_ensure (PQA_TYPE_PAGE_STACK);
  g_type_ensure (PQA_TYPE_PROBLEM_PAGE);
  g_type_ensure (PQA_TYPE_SIDEBAR);
  g_type_ensure (PQA_TYPE_SIGN_IN_PAGE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pqa_window_init (PqaWindow *self)
{
  self->opening = g_cancellable_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->first_page = pqa_window_state_restore (GTK_WINDOW (self));
}

/**
 * pqa_window_new:
 * @application: the application
 * @file: the office's database
 *
 * Returns: (transfer none): a window that opens the office once it is on the screen, and asks who
 *   works with it if it does not remember
 */
PqaWindow *
pqa_window_new (GtkApplication *application, GFile *file)
{
  PqaWindow *self = g_object_new (PQA_TYPE_WINDOW, "application", application, NULL);

  self->file = g_object_ref (file);
  open_office (self);
  return self;
}

/**
 * pqa_window_get_file:
 *
 * Returns: (transfer none): the office's database
 */
GFile *
pqa_window_get_file (PqaWindow *self)
{
  g_return_val_if_fail (PQA_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * pqa_window_show_page:
 * @id: a page of pqa_window_pages(); an unknown one changes nothing
 *
 * Shows a page, which is made when it is first visited.
 */
void
pqa_window_show_page (PqaWindow *self, const char *id)
{
  const PqaPageInfo *info = pqa_window_pages_find (id);

  g_return_if_fail (PQA_IS_WINDOW (self));

  if (info != NULL && in_office (self))
    show_page (self, info);
}

/**
 * pqa_window_show_request:
 * @id: a request
 *
 * Shows the request, at once or as soon as the office is open and somebody has signed in.
 */
void
pqa_window_show_request (PqaWindow *self, gint64 id)
{
  g_return_if_fail (PQA_IS_WINDOW (self));

  self->wanted_request = id;
  if (in_office (self))
    show_wanted (self);
}
