/* pqa-list-import.c: an entry of the page menu that imports rows of the list from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-import.h"

#include "pqa-i18n.h"

#define PERMISSION "pqa-permission"

static void
import_cb (GSimpleAction *action, GVariant *kind, gpointer page)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (page), "win.import", kind);
}

static void
signed_in_cb (PqaContext *context, GSimpleAction *action)
{
  PqaPermission permission
      = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), PERMISSION));

  g_simple_action_set_enabled (action, pqa_context_may (context, permission));
}

/**
 * pqa_list_page_offer_import:
 * @kind: what the page lists, as "win.import" takes it
 * @permission: what it takes to import it; whoever has not got it finds the entry disabled
 *
 * Adds "Import…" to the page menu.
 */
void
pqa_list_page_offer_import (PqaListPage *page, const char *kind, PqaPermission permission)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("file", G_VARIANT_TYPE_STRING);
  g_autofree char *detailed = g_strdup_printf ("import.file::%s", kind);

  g_object_set_data (G_OBJECT (action), PERMISSION, GUINT_TO_POINTER (permission));
  g_signal_connect (action, "activate", G_CALLBACK (import_cb), page);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), action, 0);
  signed_in_cb (context, action);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (page), "import", G_ACTION_GROUP (actions));
  g_menu_append (pqa_list_page_get_menu (page), _ ("_Import…"), detailed);
}
