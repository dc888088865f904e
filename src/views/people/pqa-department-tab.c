/* pqa-department-tab.c: the list of departments
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-department-tab.h"

#include "people/pqa-people-lists.h"
#include "pqa-department-dialog.h"
#include "pqa-i18n.h"
#include "pqa-row-format.h"

struct _PqaDepartmentTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaDepartmentTab, pqa_department_tab, PQA_TYPE_QUERY_PAGE)

static char *
name_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_DEPARTMENT_ROW_NAME);
}

static char *
head_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_DEPARTMENT_ROW_HEAD);
}

static char *
people_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_DEPARTMENT_ROW_N_PEOPLE);
}

static char *
posts_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_DEPARTMENT_ROW_N_POSTS);
}

static char *
closed_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_DEPARTMENT_ROW_CLOSED_ON);
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Department"), PQA_TABLE_COLUMN_TEXT, 24, TRUE, TRUE, FALSE, name_text },
  { "head", N_ ("Head"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, FALSE, FALSE, head_text },
  { "people", N_ ("People"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, people_text },
  { "posts", N_ ("Posts"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, posts_text },
  { "closed", N_ ("Closed"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, FALSE, closed_text },
  { NULL },
};

static const PqaChip states[] = {
  { "open", N_ ("In use") },
  { "closed", N_ ("Closed") },
  { "any", N_ ("All") },
  { NULL },
};

static const PqaExportColumn export_columns[] = {
  { N_ ("Department"), PQA_CELL_TEXT, PQA_DEPARTMENT_ROW_NAME },
  { N_ ("Head"), PQA_CELL_TEXT, PQA_DEPARTMENT_ROW_HEAD },
  { N_ ("People"), PQA_CELL_INTEGER, PQA_DEPARTMENT_ROW_N_PEOPLE },
  { N_ ("Posts"), PQA_CELL_INTEGER, PQA_DEPARTMENT_ROW_N_POSTS },
  { N_ ("Closed"), PQA_CELL_DATE, PQA_DEPARTMENT_ROW_CLOSED_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  return pqa_department_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%u department", "%u departments", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (
      page, pqa_department_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
pqa_department_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);

  G_OBJECT_CLASS (pqa_department_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", states);
  pqa_list_page_set_new_label (page, _ ("_New Department"));
  pqa_list_page_set_empty (page, "pqa-department-symbolic", _ ("No Departments Yet"),
                           _ ("Requests and findings go to departments, and people belong to them."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_department_tab_class_init (PqaDepartmentTabClass *klass)
{
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_department_tab_constructed;
  query_class->edit_permission = PQA_PERMISSION_STAFF_EDIT;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
}

static void
pqa_department_tab_init (PqaDepartmentTab *self)
{
}
