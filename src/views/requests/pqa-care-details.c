/* pqa-care-details.c: one entry of proactive care in the pane beside the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-care-details.h"

#include "care/pqa-care-list.h"
#include "pqa-i18n.h"
#include "requests/pqa-care-table.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-time-format.h"

/**
 * pqa_care_details_read:
 * @id: a pointer to the entry's id
 *
 * A #PqaReadFunc.
 *
 * Returns: (transfer full): the entry's row, #PqaRowCells
 */
gpointer
pqa_care_details_read (PqaConnection *connection,
                       gpointer id,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "care/row", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "i", *(gint64 *)id);
  if (pqa_statement_next (statement))
    return pqa_row_cells_read (statement);
  if (pqa_statement_finish (statement, error))
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such entry."));
  return NULL;
}

static const char *
get_text (const PqaRowCells *entry, guint column)
{
  return pqa_row_cells_get_text (entry, column);
}

static void
add_time (PqaDetails *details, const char *name, const PqaRowCells *entry, guint column,
          GTimeZone *zone)
{
  g_autofree char *time = NULL;

  if (pqa_row_cells_is_null (entry, column))
    return;
  time = pqa_local_time_format (zone, pqa_row_cells_get_int (entry, column));
  pqa_details_add_fact (details, name, time);
}

static void
add_telling (PqaDetails *details, const PqaRowCells *entry, GTimeZone *zone)
{
  pqa_details_add_section (details, _ ("Resident"));
  pqa_details_add_fact (details, _ ("Lives there"), get_text (entry, PQA_CARE_ROW_RESIDENTS));
  if (pqa_row_cells_is_null (entry, PQA_CARE_ROW_TOLD_AT))
    pqa_details_add_marked_fact (details, _ ("Told"), _ ("Not yet told"), "warning");
  add_time (details, _ ("Told"), entry, PQA_CARE_ROW_TOLD_AT, zone);
  pqa_details_add_fact (details, _ ("Whom"), get_text (entry, PQA_CARE_ROW_TOLD_WHOM));
  pqa_details_add_fact (details, _ ("Told by"), get_text (entry, PQA_CARE_ROW_TOLD_BY));
  pqa_details_add_fact (details, _ ("Outcome"), get_text (entry, PQA_CARE_ROW_OUTCOME));
}

static void
add_buttons (PqaDetails *details, const PqaRowCells *entry)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (pqa_row_cells_is_null (entry, PQA_CARE_ROW_TOLD_AT))
    {
      GtkWidget *button = pqa_details_add_button (details, _ ("_Told"), "page.told", NULL);

      gtk_widget_add_css_class (button, "suggested-action");
      gtk_widget_set_tooltip_text (button, _ ("The resident has been told (Ctrl+Enter)"));
    }
  if (pqa_row_cells_is_null (entry, PQA_CARE_ROW_REQUEST_ID))
    g_menu_append (menu, _ ("Make a _Request"), "page.make-request");
  g_menu_append (menu, _ ("_Edit…"), "page.edit");
  g_menu_append (menu, _ ("Take _Back"), "page.remove");
  pqa_details_add_menu (details, _ ("_More"), G_MENU_MODEL (menu));
}

/**
 * pqa_care_details_show:
 * @entry: what pqa_care_details_read() returned
 *
 * Fills the pane, which is empty.
 */
void
pqa_care_details_show (PqaDetails *details, const PqaRowCells *entry, PqaContext *context)
{
  GTimeZone *zone = pqa_context_get_time_zone (context);
  g_autofree char *place = pqa_request_words_place (get_text (entry, PQA_CARE_ROW_HOME), NULL,
                                                    get_text (entry, PQA_CARE_ROW_PLACE));

  pqa_details_set_heading (details,
                           pqa_care_table_get_kind_label (get_text (entry, PQA_CARE_ROW_KIND)),
                           place);
  pqa_details_add_text (details, get_text (entry, PQA_CARE_ROW_DESCRIPTION));
  add_time (details, _ ("Noticed"), entry, PQA_CARE_ROW_NOTICED_AT, zone);
  pqa_details_add_fact (details, _ ("Noticed by"), get_text (entry, PQA_CARE_ROW_NOTICED_BY));
  if (!pqa_row_cells_is_null (entry, PQA_CARE_ROW_REQUEST_ID))
    pqa_details_add_link (
        details, _ ("Request"), get_text (entry, PQA_CARE_ROW_REQUEST), "win.show-item",
        g_variant_new ("(sx)", "requests", pqa_row_cells_get_int (entry, PQA_CARE_ROW_REQUEST_ID)));
  add_telling (details, entry, zone);
  add_buttons (details, entry);
}
