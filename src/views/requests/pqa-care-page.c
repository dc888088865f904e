/* pqa-care-page.c: what the staff noticed before the residents did
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-care-page.h"

#include "care/pqa-care-list.h"
#include "care/pqa-care-store.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-undo.h"
#include "requests/pqa-care-details.h"
#include "requests/pqa-care-dialog.h"
#include "requests/pqa-care-table.h"
#include "requests/pqa-request-chips.h"

struct _PqaCarePage
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaCarePage, pqa_care_page, PQA_TYPE_QUERY_PAGE)

static const PqaChip STATES[] = {
  { "untold", N_ ("Not Yet Told") },
  { "any", N_ ("All") },
  { NULL },
};

/* A command on its way, with how it is said and taken back. */
typedef struct
{
  PqaCarePage *page;
  gint64 *ids; /* the entry, then the request that was made */
  const char *done;
  PqaTransactionFunc undo;
  const char *undone;
} Command;

static PqaContext *
get_context (PqaCarePage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

/* Commands --------------------------------------------------------------------------------------*/

static gboolean
tell (PqaConnection *connection, gpointer ids, GError **error)
{
  return pqa_care_store_tell (connection, *(gint64 *)ids, NULL, error);
}

static gboolean
untell (PqaConnection *connection, gpointer ids, GError **error)
{
  return pqa_care_store_untell (connection, *(gint64 *)ids, error);
}

static gboolean
remove_entry (PqaConnection *connection, gpointer ids, GError **error)
{
  return pqa_care_store_remove (connection, *(gint64 *)ids, error);
}

static gboolean
restore (PqaConnection *connection, gpointer ids, GError **error)
{
  return pqa_care_store_restore (connection, *(gint64 *)ids, error);
}

static gboolean
make_request (PqaConnection *connection, gpointer ids, GError **error)
{
  return pqa_care_store_make_request (connection, ((gint64 *)ids)[0], &((gint64 *)ids)[1], error);
}

static void
say_done (Command *command)
{
  GtkWidget *widget = GTK_WIDGET (command->page);

  if (command->undo != NULL)
    pqa_offer_undo (widget, get_context (command->page), command->done, command->undo,
                    g_steal_pointer (&command->ids), g_free, command->undone);
  else
    gtk_widget_activate_action (widget, "win.show-item", "(sx)", "requests", command->ids[1]);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Command *command = user_data;
  g_autoptr (PqaCarePage) page = command->page;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (pqa_database_write_finish (result, &error))
    say_done (command);
  else if (root != NULL)
    pqa_tell_error (GTK_WINDOW (root), _ ("Nothing Was Changed"), error);
  g_free (command->ids);
}

static void
run (PqaCarePage *self, PqaTransactionFunc func, Command values)
{
  gint64 id = pqa_query_page_get_selected_id (PQA_QUERY_PAGE (self));
  Command *command = g_memdup2 (&values, sizeof values);

  if (id == 0)
    {
      g_free (command);
      return;
    }
  command->page = g_object_ref (self);
  command->ids = g_new0 (gint64, 2);
  command->ids[0] = id;
  pqa_database_write_async (pqa_context_get_database (get_context (self)), func, command->ids, NULL,
                            NULL, done_cb, command);
}

static void
told_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run (PQA_CARE_PAGE (widget), tell,
       (Command){ .done = _ ("The resident has been told"), .undo = untell,
                  .undone = _ ("Taken back") });
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run (PQA_CARE_PAGE (widget), remove_entry,
       (Command){ .done = _ ("The entry was taken back"), .undo = restore,
                  .undone = _ ("The entry is back") });
}

static void
make_request_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run (PQA_CARE_PAGE (widget), make_request, (Command){ NULL });
}

static void
update_rights (PqaCarePage *self)
{
  gboolean may = pqa_context_may (get_context (self), PQA_PERMISSION_REQUEST_WORK);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.told", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.make-request", may);
}

/* The list --------------------------------------------------------------------------------------*/

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (page));
  gint64 from, to;

  pqa_request_chips_get_period (pqa_chip_bar_get (chips, "period"), pqa_context_now (context),
                                pqa_context_get_time_zone (context), &from, &to);
  return pqa_care_list_new (filter, pqa_chip_bar_get (chips, "kind"), from, to);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%'u entry", "%'u entries", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_care_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
show_details (PqaQueryPage *page, PqaDetails *details, gpointer entry)
{
  pqa_care_details_show (details, entry, pqa_page_get_context (PQA_PAGE (page)));
}

static void
add_chips (PqaChipBar *chips)
{
  g_autoptr (GListModel) kinds = pqa_care_table_list_kinds ();
  g_autoptr (GListModel) periods = pqa_request_chips_list_periods ();

  pqa_chip_bar_add_exclusive (chips, "state", STATES);
  pqa_chip_bar_add_choice (chips, "kind", _ ("All Kinds"), kinds);
  pqa_chip_bar_add_choice (chips, "period", _ ("Any Time"), periods);
  pqa_chip_bar_set (chips, "state", "any");
}

static void
pqa_care_page_constructed (GObject *object)
{
  PqaCarePage *self = PQA_CARE_PAGE (object);
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_care_page_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, pqa_care_table_get_columns ());
  add_chips (pqa_list_page_get_chips (page));
  pqa_list_page_set_new_label (page, _ ("_New Entry"));
  pqa_list_page_set_empty (page, "pqa-home-symbolic", _ ("Nothing Noticed Yet"),
                           _ ("A window left open at night, a child alone, gas that smells: what "
                              "the staff notice is written down here, and the resident is told."));
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (update_rights), self,
                           G_CONNECT_SWAPPED);
  update_rights (self);
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_care_page_class_init (PqaCarePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_care_page_constructed;
  query_class->edit_permission = PQA_PERMISSION_REQUEST_WORK;
  query_class->export_columns = pqa_care_table_get_export (&query_class->n_export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
  query_class->read_details = pqa_care_details_read;
  query_class->free_details = (GDestroyNotify)pqa_row_cells_free;
  query_class->show_details = show_details;

  gtk_widget_class_install_action (widget_class, "page.told", NULL, told_cb);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "page.make-request", NULL, make_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "page.told",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "page.told", NULL);
}

static void
pqa_care_page_init (PqaCarePage *self)
{
}
