/* pqa-post-tab.c: the list of posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-post-tab.h"

#include "people/pqa-people-lists.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-post-dialog.h"
#include "pqa-row-format.h"

struct _PqaPostTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaPostTab, pqa_post_tab, PQA_TYPE_QUERY_PAGE)

static char *
name_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_POST_ROW_NAME);
}

static char *
department_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_POST_ROW_DEPARTMENT);
}

static char *
people_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_count (item, PQA_POST_ROW_N_PEOPLE);
}

static char *
closed_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_POST_ROW_CLOSED_ON);
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Post"), PQA_TABLE_COLUMN_TEXT, 24, TRUE, TRUE, FALSE, name_text },
  { "department", N_ ("Department"), PQA_TABLE_COLUMN_TEXT, 24, TRUE, TRUE, FALSE,
    department_text },
  { "people", N_ ("People"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, people_text },
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
  { N_ ("Post"), PQA_CELL_TEXT, PQA_POST_ROW_NAME },
  { N_ ("Department"), PQA_CELL_TEXT, PQA_POST_ROW_DEPARTMENT },
  { N_ ("People"), PQA_CELL_INTEGER, PQA_POST_ROW_N_PEOPLE },
  { N_ ("Closed"), PQA_CELL_DATE, PQA_POST_ROW_CLOSED_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  filter->department_id = pqa_query_page_get_chosen (page, "department");
  return pqa_post_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%u post", "%u posts", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_post_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

static void
pqa_post_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  g_autoptr (GListModel) departments
      = pqa_choice_model_new (pqa_page_get_context (PQA_PAGE (page)), "choices/departments");

  G_OBJECT_CLASS (pqa_post_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (chips, "state", states);
  pqa_chip_bar_add_choice (chips, "department", _ ("All departments"), departments);
  pqa_list_page_set_new_label (page, _ ("_New Post"));
  pqa_list_page_set_empty (page, "pqa-post-symbolic", _ ("No Posts Yet"),
                           _ ("A post is what somebody is hired for: clerk, electrician, guard."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_post_tab_class_init (PqaPostTabClass *klass)
{
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_post_tab_constructed;
  query_class->edit_permission = PQA_PERMISSION_STAFF_EDIT;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
}

static void
pqa_post_tab_init (PqaPostTab *self)
{
}
