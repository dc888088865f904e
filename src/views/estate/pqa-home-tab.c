/* pqa-home-tab.c: the list of homes with those who live there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-home-tab.h"

#include "estate/pqa-estate-lists.h"
#include "estate/pqa-home-store.h"
#include "import/pqa-import.h"
#include "pqa-choice-model.h"
#include "pqa-home-dialog.h"
#include "pqa-home-history.h"
#include "pqa-i18n.h"
#include "pqa-list-import.h"
#include "pqa-resident-dialog.h"
#include "pqa-resident-list.h"
#include "pqa-row-format.h"
#include "time/pqa-time-format.h"

struct _PqaHomeTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaHomeTab, pqa_home_tab, PQA_TYPE_QUERY_PAGE)

static char *
code_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_HOME_ROW_CODE);
}

static char *
building_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_HOME_ROW_BUILDING);
}

static char *
zone_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_HOME_ROW_ZONE);
}

static char *
residents_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_HOME_ROW_RESIDENTS);
}

static char *
phone_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_HOME_ROW_PHONE);
}

static char *
area_text (gpointer item, PqaContext *context)
{
  if (pqa_list_row_is_null (item, PQA_HOME_ROW_AREA))
    return NULL;
  /* Translators: an area in square metres */
  return g_strdup_printf (_ ("%.1f m²"), pqa_list_row_get_double (item, PQA_HOME_ROW_AREA));
}

static char *
floor_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_HOME_ROW_FLOOR);
}

static char *
format_use (const char *from_on, const char *to_on)
{
  g_autofree char *date = NULL;

  if (to_on == NULL && from_on == NULL)
    return g_strdup (_ ("yes"));
  date = pqa_date_format (to_on != NULL ? to_on : from_on);
  /* Translators: a date */
  return g_strdup_printf (to_on != NULL ? _ ("until %s") : _ ("since %s"), date);
}

static const char *
date_or_none (gpointer item, guint column)
{
  return pqa_list_row_is_null (item, column) ? NULL : pqa_list_row_get_text (item, column);
}

static char *
in_use_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return format_use (date_or_none (item, PQA_HOME_ROW_IN_USE_FROM_ON),
                     date_or_none (item, PQA_HOME_ROW_IN_USE_TO_ON));
}

static const char *
in_use_class (gpointer item, PqaContext *context)
{
  return "dim-label";
}

static const PqaTableColumn columns[] = {
  { "code", N_ ("Home"), PQA_TABLE_COLUMN_TIME, 8, FALSE, TRUE, FALSE, code_text },
  { "building", N_ ("Building"), PQA_TABLE_COLUMN_TEXT, 9, TRUE, FALSE, FALSE, building_text },
  { "zone", N_ ("Zone"), PQA_TABLE_COLUMN_TEXT, 9, TRUE, FALSE, FALSE, zone_text },
  { "residents", N_ ("Residents"), PQA_TABLE_COLUMN_TEXT, 14, TRUE, FALSE, FALSE,
    residents_text },
  { "phone", N_ ("Phone"), PQA_TABLE_COLUMN_TIME, 13, FALSE, FALSE, FALSE, phone_text },
  { "area", N_ ("Area"), PQA_TABLE_COLUMN_NUMBER, 9, FALSE, TRUE, FALSE, area_text },
  { "floor", N_ ("Floor"), PQA_TABLE_COLUMN_NUMBER, 6, FALSE, TRUE, TRUE, floor_text },
  { "in-use", N_ ("In use"), PQA_TABLE_COLUMN_TIME, 15, FALSE, TRUE, TRUE, in_use_text,
    in_use_class },
  { NULL },
};

static const PqaChip states[] = {
  { "open", N_ ("In use") },
  { "closed", N_ ("Not in use") },
  { "any", N_ ("All") },
  { NULL },
};

static const PqaExportColumn export_columns[] = {
  { N_ ("Home"), PQA_CELL_TEXT, PQA_HOME_ROW_CODE },
  { N_ ("Building"), PQA_CELL_TEXT, PQA_HOME_ROW_BUILDING },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_HOME_ROW_ZONE },
  { N_ ("Residents"), PQA_CELL_TEXT, PQA_HOME_ROW_RESIDENTS },
  { N_ ("Phone"), PQA_CELL_TEXT, PQA_HOME_ROW_PHONE },
  { N_ ("Area in m²"), PQA_CELL_NUMBER, PQA_HOME_ROW_AREA },
  { N_ ("Floor"), PQA_CELL_INTEGER, PQA_HOME_ROW_FLOOR },
  { N_ ("In use from"), PQA_CELL_DATE, PQA_HOME_ROW_IN_USE_FROM_ON },
  { N_ ("In use until"), PQA_CELL_DATE, PQA_HOME_ROW_IN_USE_TO_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  filter->zone_id = pqa_query_page_get_chosen (page, "zone");
  filter->building_id = pqa_query_page_get_chosen (page, "building");
  return pqa_home_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%'u home", "%'u homes", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_home_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
show_resident_dialog (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_resident_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id,
                                                       pqa_query_page_get_selected_id (page)));
}

static void
add_resident_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_resident_dialog (PQA_QUERY_PAGE (widget), 0);
}

static void
edit_resident_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_resident_dialog (PQA_QUERY_PAGE (widget), g_variant_get_int64 (parameter));
}

static gpointer
read_details (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_home_store_read (connection, *(gint64 *) data, error);
}

static void
add_facts (PqaDetails *details, PqaRecord *record)
{
  g_autofree char *area = NULL;
  g_autofree char *floor = NULL;
  g_autofree char *use = format_use (pqa_record_get_text (record, "in_use_from_on"),
                                     pqa_record_get_text (record, "in_use_to_on"));

  if (!pqa_record_is_null (record, "area"))
    area = g_strdup_printf (_ ("%.1f m²"), pqa_record_get_double (record, "area"));
  if (!pqa_record_is_null (record, "floor"))
    floor = g_strdup_printf ("%d", (int) pqa_record_get_int (record, "floor"));
  pqa_details_add_fact (details, C_ ("home", "Unit"), pqa_record_get_text (record, "unit"));
  pqa_details_add_fact (details, _ ("Floor"), floor);
  pqa_details_add_fact (details, _ ("Area"), area);
  pqa_details_add_fact (details, _ ("In use"), use);
  pqa_details_add_text (details, pqa_record_get_text (record, "note"));
}

static void
show_details (PqaQueryPage *page, PqaDetails *details, gpointer read)
{
  PqaHome *home = read;
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));
  gboolean may_edit = pqa_context_may (context, PQA_PERMISSION_HOME_EDIT);

  pqa_details_set_heading (details, pqa_record_get_text (home->record, "code"), home->place);
  add_facts (details, home->record);
  pqa_details_add_section (details, _ ("Residents"));
  pqa_details_add_widget (details, pqa_resident_list_new (home->residents, may_edit));
  pqa_details_add_section (details, _ ("Requests"));
  pqa_details_add_widget (details,
                          pqa_home_history_new (context, pqa_record_get_id (home->record)));
  if (!may_edit)
    return;
  pqa_details_add_button (details, _ ("_Edit…"), "page.edit", NULL);
  pqa_details_add_button (details, _ ("Add _Resident…"), "home.add-resident", NULL);
}

static void
pqa_home_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  g_autoptr (GListModel) zones = pqa_choice_model_new (context, "choices/zones");
  g_autoptr (GListModel) buildings = pqa_choice_model_new (context, "choices/buildings");

  G_OBJECT_CLASS (pqa_home_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (chips, "state", states);
  pqa_chip_bar_add_choice (chips, "zone", _ ("All zones"), zones);
  pqa_chip_bar_add_choice (chips, "building", _ ("All buildings"), buildings);
  pqa_list_page_set_new_label (page, _ ("_New Home"));
  pqa_list_page_offer_import (page, "homes",
                              pqa_import_get_permission (PQA_IMPORT_HOMES));
  pqa_list_page_set_empty (page, "pqa-home-symbolic", _ ("No Homes Yet"),
                           _ ("First add a zone and a building, then their homes; or import them"
                              " all from a file."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_home_tab_class_init (PqaHomeTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_home_tab_constructed;
  query_class->edit_permission = PQA_PERMISSION_HOME_EDIT;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
  query_class->read_details = read_details;
  query_class->free_details = (GDestroyNotify) pqa_home_free;
  query_class->show_details = show_details;
  gtk_widget_class_install_action (widget_class, "home.add-resident", NULL, add_resident_cb);
  gtk_widget_class_install_action (widget_class, "home.edit-resident", "x", edit_resident_cb);
}

static void
pqa_home_tab_init (PqaHomeTab *self)
{
}
