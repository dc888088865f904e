/* pqa-application.c: one program, a window for each office that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-application.h"

#include "db/pqa-database-path.h"
#include "pqa-app-resources.h"
#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-views.h"
#include "pqa-window.h"

#define APPLICATION_ID "com.example.PropertyQA"

struct _PqaApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaApplication, pqa_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 'd', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the office in this file"),
    N_ ("FILE") },
  { NULL },
};

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.refresh", { "F5" } },
  { "win.show-page::today", { "<Alt>1" } },
  { "win.show-page::requests", { "<Alt>2" } },
  { "win.show-page::inspections", { "<Alt>3" } },
  { "win.show-page::findings", { "<Alt>4" } },
  { "win.show-page::surveys", { "<Alt>5" } },
  { "win.show-page::reports", { "<Alt>6" } },
  { "win.show-page::people", { "<Alt>7" } },
  { "win.show-page::estate", { "<Alt>8" } },
  { "win.show-page::settings", { "<Alt>9" } },
};

static GFile *
default_office (void)
{
  g_autofree char *path = pqa_database_default_path ();

  return g_file_new_for_path (path);
}

static PqaWindow *
find_window (GtkApplication *application, GFile *file)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (PQA_IS_WINDOW (l->data) && g_file_equal (pqa_window_get_file (l->data), file))
      return l->data;
  return NULL;
}

static PqaWindow *
show_office (PqaApplication *self, GFile *file)
{
  PqaWindow *window = find_window (GTK_APPLICATION (self), file);

  if (window == NULL)
    window = pqa_window_new (GTK_APPLICATION (self), file);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* A notification was clicked. */
static void
show_request_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = NULL;
  const char *uri;
  gint64 id;

  g_variant_get (parameter, "(&sx)", &uri, &id);
  file = g_file_new_for_uri (uri);
  pqa_window_show_request (show_office (PQA_APPLICATION (user_data), file), id);
}

static void
show_today_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  pqa_window_show_page (show_office (PQA_APPLICATION (user_data), file), "today");
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaApplication) self = PQA_APPLICATION (user_data);
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);

  if (file != NULL)
    show_office (self, file);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const patterns[] = { "*.db", NULL };
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  pqa_choose_file_to_open_async (window, _ ("Open Office"), _ ("Offices"), patterns, NULL,
                                 file_chosen_cb, g_object_ref (user_data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "application-name", "PropertyQA",
                         "application-icon", APPLICATION_ID,
                         "version", PQA_VERSION,
                         "developer-name", _ ("The PropertyQA developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("The quality loop of a property-management office"),
                         NULL);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/com/example/PropertyQA/ui/app/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window,
                                gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (window);
}

/* Each window is closed as by its own button, so that it keeps its state. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "open", open_action },
  { "about", about_action },
  { "shortcuts", shortcuts_action },
  { "quit", quit_action },
  { "show-request", show_request_action, "(sx)" },
  { "show-today", show_today_action, "s" },
};

static int
pqa_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autoptr (GFile) file = NULL;
  const char *path;

  if (g_variant_dict_lookup (given, "database", "^&ay", &path))
    file = g_application_command_line_create_file_for_arg (command_line, path);
  else
    file = default_office ();
  show_office (PQA_APPLICATION (application), file);
  return 0;
}

static void
pqa_application_activate (GApplication *application)
{
  g_autoptr (GFile) file = default_office ();

  show_office (PQA_APPLICATION (application), file);
}

static void
pqa_application_startup (GApplication *application)
{
  /* Style sheet and icons have to be there when the toolkit looks for them. */
  pqa_views_init ();
  pqa_app_register_resource ();
  G_APPLICATION_CLASS (pqa_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (size_t i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].accels);
}

static void
pqa_application_class_init (PqaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = pqa_application_startup;
  application_class->activate = pqa_application_activate;
  application_class->command_line = pqa_application_command_line;
}

static void
pqa_application_init (PqaApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * pqa_application_new:
 *
 * Returns: (transfer full): the application; started again, it opens its window in the program
 *   that already runs
 */
PqaApplication *
pqa_application_new (void)
{
  return g_object_new (PQA_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/com/example/PropertyQA",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
