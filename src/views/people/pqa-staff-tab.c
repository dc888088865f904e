/* pqa-staff-tab.c: the roster: who works here and who has left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-staff-tab.h"

#include "import/pqa-import.h"
#include "people/pqa-people-lists.h"
#include "people/pqa-retirement.h"
#include "people/pqa-role.h"
#include "people/pqa-staff-store.h"
#include "pqa-choice-model.h"
#include "pqa-command.h"
#include "pqa-i18n.h"
#include "pqa-list-import.h"
#include "pqa-retire-dialog.h"
#include "pqa-row-format.h"
#include "pqa-staff-details.h"
#include "pqa-staff-dialog.h"

struct _PqaStaffTab
{
  PqaQueryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaStaffTab, pqa_staff_tab, PQA_TYPE_QUERY_PAGE)

static char *
name_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_STAFF_ROW_NAME);
}

static char *
number_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_STAFF_ROW_NUMBER);
}

static char *
department_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_STAFF_ROW_DEPARTMENT);
}

static char *
post_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_STAFF_ROW_POST);
}

static char *
duties_text (gpointer item, PqaContext *context)
{
  return pqa_staff_format_duties (pqa_list_row_get_text (item, PQA_STAFF_ROW_DUTIES));
}

static char *
phone_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_text (item, PQA_STAFF_ROW_PHONE);
}

static char *
role_text (gpointer item, PqaContext *context)
{
  const char *role = pqa_list_row_get_text (item, PQA_STAFF_ROW_ROLE);

  if (pqa_list_row_is_null (item, PQA_STAFF_ROW_ROLE))
    return NULL;
  return g_strdup (pqa_role_get_label (pqa_role_from_code (role)));
}

static char *
hired_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_STAFF_ROW_HIRED_ON);
}

static char *
left_text (gpointer item, PqaContext *context)
{
  return pqa_row_format_date (item, PQA_STAFF_ROW_LEFT_ON);
}

static const char *
left_class (gpointer item, PqaContext *context)
{
  return pqa_list_row_is_null (item, PQA_STAFF_ROW_LEFT_ON) ? NULL : "dim-label";
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Name"), PQA_TABLE_COLUMN_TEXT, 13, TRUE, TRUE, FALSE, name_text, left_class },
  { "number", N_ ("Number"), PQA_TABLE_COLUMN_TEXT, 7, FALSE, TRUE, TRUE, number_text },
  { "department", N_ ("Department"), PQA_TABLE_COLUMN_TEXT, 12, TRUE, TRUE, FALSE,
    department_text },
  { "post", N_ ("Post"), PQA_TABLE_COLUMN_TEXT, 10, TRUE, TRUE, FALSE, post_text },
  { "duties", N_ ("Zone duties"), PQA_TABLE_COLUMN_TEXT, 13, TRUE, FALSE, FALSE, duties_text },
  { "phone", N_ ("Phone"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, FALSE, phone_text },
  { "role", N_ ("Role"), PQA_TABLE_COLUMN_TEXT, 8, FALSE, TRUE, FALSE, role_text },
  { "hired", N_ ("Hired"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, TRUE, hired_text },
  { "left", N_ ("Left"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, TRUE, left_text },
  { NULL },
};

static const PqaChip states[] = {
  { "open", N_ ("Working") },
  { "closed", N_ ("Former") },
  { "any", N_ ("All") },
  { NULL },
};

static const char *
role_label (const char *code)
{
  return code != NULL ? pqa_role_get_label (pqa_role_from_code (code)) : NULL;
}

static const PqaExportColumn export_columns[] = {
  { N_ ("Name"), PQA_CELL_TEXT, PQA_STAFF_ROW_NAME },
  { N_ ("Number"), PQA_CELL_TEXT, PQA_STAFF_ROW_NUMBER },
  { N_ ("Department"), PQA_CELL_TEXT, PQA_STAFF_ROW_DEPARTMENT },
  { N_ ("Post"), PQA_CELL_TEXT, PQA_STAFF_ROW_POST },
  { N_ ("Phone"), PQA_CELL_TEXT, PQA_STAFF_ROW_PHONE },
  { N_ ("Role"), PQA_CELL_TEXT, PQA_STAFF_ROW_ROLE, role_label },
  { N_ ("Hired"), PQA_CELL_DATE, PQA_STAFF_ROW_HIRED_ON },
  { N_ ("Left"), PQA_CELL_DATE, PQA_STAFF_ROW_LEFT_ON },
};

static PqaListQuery *
make_query (PqaQueryPage *page, PqaListFilter *filter)
{
  filter->department_id = pqa_query_page_get_chosen (page, "department");
  return pqa_staff_list_new (filter);
}

static char *
make_foot (guint n)
{
  return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

static void
edit (PqaQueryPage *page, gint64 id)
{
  pqa_query_page_show_dialog (page,
                              pqa_staff_dialog_new (pqa_page_get_context (PQA_PAGE (page)), id));
}

/* Managers keep the roster, administrators the roles in it. */
static gboolean
may_edit (PqaQueryPage *page)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));

  return pqa_context_may (context, PQA_PERMISSION_STAFF_EDIT)
         || pqa_context_may (context, PQA_PERMISSION_ACCOUNTS);
}

static gboolean
pqa_staff_tab_can (PqaPage *page, const char *action)
{
  if (g_str_equal (action, "new"))
    return pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_STAFF_EDIT);
  return PQA_PAGE_CLASS (pqa_staff_tab_parent_class)->can (page, action);
}

static gpointer
read_details (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_staff_store_read (connection, *(gint64 *) data, error);
}

static void
show_details (PqaQueryPage *page, PqaDetails *details, gpointer read)
{
  PqaStaffMember *member = read;
  gboolean works_here = pqa_record_is_null (member->record, "left_on");
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));

  pqa_staff_show_details (details, member, pqa_query_page_get_today (page));
  if (may_edit (page))
    pqa_details_add_button (details, _ ("_Edit…"), "page.edit", NULL);
  if (!pqa_context_may (context, PQA_PERMISSION_STAFF_EDIT))
    return;
  if (works_here)
    pqa_details_add_button (details, _ ("Re_tire…"), "staff.retire", NULL);
  else
    pqa_details_add_button (details, _ ("_Take Back"), "staff.take-back", NULL);
}

static void
retire_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaQueryPage *page = PQA_QUERY_PAGE (widget);

  pqa_query_page_show_dialog (page,
                              pqa_retire_dialog_new (pqa_page_get_context (PQA_PAGE (page)),
                                                     pqa_query_page_get_selected_id (page)));
}

static gboolean
take_back (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_retirement_take_back (connection, *(gint64 *) data, error);
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 id = pqa_query_page_get_selected_id (PQA_QUERY_PAGE (widget));

  pqa_run_command (widget, pqa_page_get_context (PQA_PAGE (widget)), take_back,
                   g_memdup2 (&id, sizeof id), g_free,
                   _ ("Back in the roster. Enter department and post anew."));
}

static void
pqa_staff_tab_constructed (GObject *object)
{
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  g_autoptr (GListModel) departments
      = pqa_choice_model_new (pqa_page_get_context (PQA_PAGE (page)), "choices/departments");

  G_OBJECT_CLASS (pqa_staff_tab_parent_class)->constructed (object);
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (chips, "state", states);
  pqa_chip_bar_add_choice (chips, "department", _ ("All departments"), departments);
  pqa_list_page_set_new_label (page, _ ("_New Person"));
  pqa_list_page_offer_import (page, "staff",
                              pqa_import_get_permission (PQA_IMPORT_STAFF));
  pqa_list_page_set_empty (page, "pqa-people-symbolic", _ ("Nobody Yet"),
                           _ ("The roster holds everybody who works in the office. Add people one"
                              " by one, or import them."));
  pqa_query_page_start (PQA_QUERY_PAGE (page));
}

static void
pqa_staff_tab_class_init (PqaStaffTabClass *klass)
{
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_staff_tab_constructed;
  PQA_PAGE_CLASS (klass)->can = pqa_staff_tab_can;
  query_class->may_edit = may_edit;
  query_class->export_columns = export_columns;
  query_class->n_export_columns = G_N_ELEMENTS (export_columns);
  query_class->make_query = make_query;
  query_class->make_foot = make_foot;
  query_class->edit = edit;
  query_class->read_details = read_details;
  query_class->free_details = (GDestroyNotify) pqa_staff_member_free;
  query_class->show_details = show_details;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "staff.retire", NULL, retire_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "staff.take-back", NULL,
                                   take_back_cb);
}

static void
pqa_staff_tab_init (PqaStaffTab *self)
{
}
