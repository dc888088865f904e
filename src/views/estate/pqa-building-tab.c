/* pqa-building-tab.c: the list of buildings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-building-tab.h"

#include "estate/pqa-estate-lists.h"
#include "pqa-building-dialog.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-row-format.h"

struct _PqaBuildingTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaBuildingTab, pqa_building_tab, PQA_TYPE_QUERY_PAGE)

static char *
code_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_BUILDING_ROW_CODE);
}

static char *
name_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_BUILDING_ROW_NAME);
}

static char *
zone_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_BUILDING_ROW_ZONE);
}

static char *
address_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_BUILDING_ROW_ADDRESS);
}

static char *
floors_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_BUILDING_ROW_FLOORS);
}

static char *
homes_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_BUILDING_ROW_N_HOMES);
}

static char *
closed_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_BUILDING_ROW_CLOSED_ON);
}

static const PqaTableColumn columns[] = {
  { "code", N_ ("Code"), PQA_TABLE_COLUMN_TIME, 8, FALSE, TRUE, FALSE, code_text },
  { "name", N_ ("Building"), PQA_TABLE_COLUMN_TEXT, 18, TRUE, TRUE, FALSE, name_text },
  { "zone", N_ ("Zone"), PQA_TABLE_COLUMN_TEXT, 14, TRUE, TRUE, FALSE, zone_text },
  { "address", N_ ("Address"), PQA_TABLE_COLUMN_TEXT, 20, TRUE, FALSE, FALSE, address_text },
  { "floors", N_ ("Floors"), PQA_TABLE_COLUMN_NUMBER, 7, FALSE, TRUE, FALSE, floors_text },
  { "homes", N_ ("Homes in use"), PQA_TABLE_COLUMN_NUMBER, 11, FALSE, FALSE, FALSE, homes_text },
  { "closed", N_ ("Closed"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, TRUE, closed_text },
  { NULL },
};

static const PqaChip states[] = {
  { "open", N_ ("In use") },
  { "closed", N_ ("Closed") },
  { "any", N_ ("All") },
  { NULL },
};

static const PqaExportColumn export_columns[] = {
  { N_ ("Code"), PQA_CELL_TEXT, PQA_BUILDING_ROW_CODE },
  { N_ ("Building"), PQA_CELL_TEXT, PQA_BUILDING_ROW_NAME },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_BUILDING_ROW_ZONE },
  { N_ ("Address"), PQA_CELL_TEXT, PQA_BUILDING_ROW_ADDRESS },
  { N_ ("Floors"), PQA_CELL_INTEGER, PQA_BUILDING_ROW_FLOORS },
  { N_ ("Homes in use"), PQA_CELL_INTEGER, PQA_BUILDING_ROW_N_HOMES },
  { N_ ("Closed"), PQA_CELL_DATE, PQA_BUILDING_ROW_CLOSED_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  filter->zone_id = pqa_query_page_get_chosen (page, "zone");
  return pqa_building_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%u building", "%u buildings", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (
      page, pqa_building_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
pqa_building_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  g_autoptr (GListModel) zones
      = pqa_choice_model_new (pqa_page_get_context (PQA_PAGE (page)), "choices/zones");

  G_OBJECT_CLASS (pqa_building_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (chips, "state", states);
  pqa_chip_bar_add_choice (chips, "zone", _ ("All zones"), zones);
  pqa_list_page_set_new_label (page, _ ("_New Building"));
  pqa_list_page_set_empty (page, "pqa-estate-symbolic", _ ("No Buildings Yet"),
                           _ ("A building stands in a zone and holds homes."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_building_tab_class_init (PqaBuildingTabClass *klass)
{
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_building_tab_constructed;
  query_class->edit_permission = PQA_PERMISSION_STAFF_EDIT;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
}

static void
pqa_building_tab_init (PqaBuildingTab *self)
{
}
