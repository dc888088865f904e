/* pqa-zone-tab.c: the list of zones and who looks after them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-zone-tab.h"

#include "estate/pqa-estate-lists.h"
#include "pqa-i18n.h"
#include "pqa-row-format.h"
#include "pqa-zone-dialog.h"

struct _PqaZoneTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaZoneTab, pqa_zone_tab, PQA_TYPE_QUERY_PAGE)

static char *
name_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_ZONE_ROW_NAME);
}

static char *
customer_service_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_ZONE_ROW_CUSTOMER_SERVICE);
}

static char *
maintenance_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_ZONE_ROW_MAINTENANCE);
}

static char *
buildings_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_ZONE_ROW_N_BUILDINGS);
}

static char *
homes_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_ZONE_ROW_N_HOMES);
}

static char *
closed_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_ZONE_ROW_CLOSED_ON);
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Zone"), PQA_TABLE_COLUMN_TEXT, 18, TRUE, TRUE, FALSE, name_text },
  { "customer-service", N_ ("Customer service"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, FALSE, FALSE,
    customer_service_text },
  { "maintenance", N_ ("Maintenance"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, FALSE, FALSE,
    maintenance_text },
  { "buildings", N_ ("Buildings"), PQA_TABLE_COLUMN_NUMBER, 9, FALSE, FALSE, FALSE,
    buildings_text },
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
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_ZONE_ROW_NAME },
  { N_ ("Customer service"), PQA_CELL_TEXT, PQA_ZONE_ROW_CUSTOMER_SERVICE },
  { N_ ("Maintenance"), PQA_CELL_TEXT, PQA_ZONE_ROW_MAINTENANCE },
  { N_ ("Buildings"), PQA_CELL_INTEGER, PQA_ZONE_ROW_N_BUILDINGS },
  { N_ ("Homes in use"), PQA_CELL_INTEGER, PQA_ZONE_ROW_N_HOMES },
  { N_ ("Closed"), PQA_CELL_DATE, PQA_ZONE_ROW_CLOSED_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  return pqa_zone_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%u zone", "%u zones", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_zone_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
pqa_zone_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_zone_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", states);
  pqa_list_page_set_new_label (page, _ ("_New Zone"));
  pqa_list_page_set_empty (page, "pqa-zone-symbolic", _ ("No Zones Yet"),
                           _ ("A zone is an area of the estate with a named person for customer"
                              " service and one for maintenance."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_zone_tab_class_init (PqaZoneTabClass *klass)
{
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_zone_tab_constructed;
  query_class->edit_permission = PQA_PERMISSION_STAFF_EDIT;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
}

static void
pqa_zone_tab_init (PqaZoneTab *self)
{
}
