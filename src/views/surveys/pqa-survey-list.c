/* pqa-survey-list.c: the waves with their figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-list.h"

#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-survey-details.h"
#include "pqa-survey-dialog.h"
#include "survey/pqa-survey-codes.h"
#include "survey/pqa-survey-lists.h"
#include "survey/pqa-survey-statistics.h"
#include "time/pqa-time-format.h"

struct _PqaSurveyList
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaSurveyDetails *details;
};

G_DEFINE_FINAL_TYPE (PqaSurveyList, pqa_survey_list, PQA_TYPE_LIST_PAGE)

/* Cells -----------------------------------------------------------------------------------------*/

static char *
name_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_SURVEY_ROW_NAME));
}

static char *
date_text (gpointer item, guint column)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_date_format (pqa_list_row_get_text (item, column));
}

static char *
starts_text (gpointer item, PqaContext *context)
{
  return date_text (item, PQA_SURVEY_ROW_STARTS_ON);
}

static char *
ends_text (gpointer item, PqaContext *context)
{
  return date_text (item, PQA_SURVEY_ROW_ENDS_ON);
}

static PqaSurveyState
get_state (gpointer item)
{
  PqaSurveyState state = PQA_SURVEY_DRAFT;

  pqa_survey_state_from_code (pqa_list_row_get_text (item, PQA_SURVEY_ROW_STATE), &state, NULL);
  return state;
}

static char *
state_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return g_strdup (pqa_survey_state_to_label (get_state (item)));
}

static const char *
state_class (gpointer item, PqaContext *context)
{
  return get_state (item) == PQA_SURVEY_OPEN ? "info" : "dim-label";
}

static char *
answered_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_count_format (pqa_list_row_get_int (item, PQA_SURVEY_ROW_ANSWERED));
}

static char *
rate_text (gpointer item, PqaContext *context)
{
  gint64 delivered = pqa_list_row_get_int (item, PQA_SURVEY_ROW_SENT)
                     - pqa_list_row_get_int (item, PQA_SURVEY_ROW_UNDELIVERABLE);

  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_ratio_format_percent (
      pqa_ratio (pqa_list_row_get_int (item, PQA_SURVEY_ROW_ANSWERED), MAX (delivered, 0)),
      PQA_FIGURE_SCREEN);
}

static char *
csat_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_ratio_format_percent (pqa_ratio (pqa_list_row_get_int (item, PQA_SURVEY_ROW_SATISFIED),
                                              pqa_list_row_get_int (item, PQA_SURVEY_ROW_SCALED)),
                                   PQA_FIGURE_SCREEN);
}

static char *
nps_text (gpointer item, PqaContext *context)
{
  PqaRatio nps = pqa_survey_nps (pqa_list_row_get_int (item, PQA_SURVEY_ROW_PROMOTERS),
                                 pqa_list_row_get_int (item, PQA_SURVEY_ROW_DETRACTORS),
                                 pqa_list_row_get_int (item, PQA_SURVEY_ROW_RECOMMENDED));

  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_ratio_format_decimal (pqa_ratio (nps.numerator * 100, nps.denominator), 1,
                                   PQA_FIGURE_SCREEN);
}

static char *
questionnaire_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return g_strdup_printf (_ ("%s, version %d"),
                          pqa_list_row_get_text (item, PQA_SURVEY_ROW_QUESTIONNAIRE),
                          (int)pqa_list_row_get_int (item, PQA_SURVEY_ROW_VERSION));
}

static char *
sampling_text (gpointer item, PqaContext *context)
{
  PqaSampling sampling = PQA_SAMPLING_CENSUS;

  if (!pqa_list_row_is_loaded (item))
    return NULL;
  pqa_sampling_from_code (pqa_list_row_get_text (item, PQA_SURVEY_ROW_SAMPLING), &sampling, NULL);
  return g_strdup (pqa_sampling_to_label (sampling));
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Survey"), PQA_TABLE_COLUMN_TEXT, 14, TRUE, TRUE, FALSE, name_text },
  { "starts", N_ ("From"), PQA_TABLE_COLUMN_TIME, 12, FALSE, FALSE, TRUE, starts_text },
  { "ends", N_ ("Until"), PQA_TABLE_COLUMN_TIME, 11, FALSE, TRUE, FALSE, ends_text },
  { "state", N_ ("State"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, TRUE, FALSE, state_text,
    state_class },
  { "answered", N_ ("Answered"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, TRUE, FALSE, answered_text },
  { "rate", N_ ("Response rate"), PQA_TABLE_COLUMN_NUMBER, 12, FALSE, FALSE, FALSE, rate_text },
  { "csat", N_ ("Satisfied"), PQA_TABLE_COLUMN_NUMBER, 9, FALSE, FALSE, FALSE, csat_text },
  { "nps", N_ ("NPS"), PQA_TABLE_COLUMN_NUMBER, 6, FALSE, FALSE, FALSE, nps_text },
  { "questionnaire", N_ ("Questionnaire"), PQA_TABLE_COLUMN_TEXT, 20, FALSE, FALSE, TRUE,
    questionnaire_text },
  { "sampling", N_ ("Sample"), PQA_TABLE_COLUMN_TEXT, 14, FALSE, FALSE, TRUE, sampling_text },
  { NULL },
};

static const char *
label_state (const char *code)
{
  PqaSurveyState state;

  return pqa_survey_state_from_code (code, &state, NULL) ? pqa_survey_state_to_label (state) : code;
}

static const char *
label_sampling (const char *code)
{
  PqaSampling sampling;

  return pqa_sampling_from_code (code, &sampling, NULL) ? pqa_sampling_to_label (sampling) : code;
}

static const PqaExportColumn export_columns[] = {
  { N_ ("Survey"), PQA_CELL_TEXT, PQA_SURVEY_ROW_NAME },
  { N_ ("From"), PQA_CELL_DATE, PQA_SURVEY_ROW_STARTS_ON },
  { N_ ("Until"), PQA_CELL_DATE, PQA_SURVEY_ROW_ENDS_ON },
  { N_ ("State"), PQA_CELL_TEXT, PQA_SURVEY_ROW_STATE, label_state },
  { N_ ("Questionnaire"), PQA_CELL_TEXT, PQA_SURVEY_ROW_QUESTIONNAIRE },
  { N_ ("Version"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_VERSION },
  { N_ ("Sample"), PQA_CELL_TEXT, PQA_SURVEY_ROW_SAMPLING, label_sampling },
  { N_ ("Population"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_POPULATION },
  { N_ ("Forms sent"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_SENT },
  { N_ ("Undeliverable"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_UNDELIVERABLE },
  { N_ ("Answered"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_ANSWERED },
  { N_ ("Satisfied answers"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_SATISFIED },
  { N_ ("Answers on scales of five"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_SCALED },
  { N_ ("Promoters"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_PROMOTERS },
  { N_ ("Detractors"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_DETRACTORS },
  { N_ ("Recommendations"), PQA_CELL_INTEGER, PQA_SURVEY_ROW_RECOMMENDED },
};

static const PqaChip states[] = {
  { "all", N_ ("All") },
  { "open", N_ ("Open Surveys") },
  { "closed", N_ ("Closed Surveys") },
  { "draft", N_ ("Being Prepared") },
  { NULL },
};

/* The page --------------------------------------------------------------------------------------*/

static void
pqa_survey_list_query_changed (PqaListPage *page)
{
  PqaSurveyList *self = PQA_SURVEY_LIST (page);
  const char *state = pqa_chip_bar_get (pqa_list_page_get_chips (page), "state");
  PqaSurveyListOrder order = { .text = pqa_list_page_get_search_text (page),
                               .state = g_strcmp0 (state, "all") == 0 ? NULL : state };
  g_autoptr (PqaListQuery) query = NULL;

  order.sort = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  query = pqa_survey_list_surveys (&order);
  pqa_store_model_set_query (self->model, query);
}

static void
show_foot_cb (PqaSurveyList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *text
      = n > 0 ? g_strdup_printf (ngettext ("%u survey", "%u surveys", n), n) : NULL;

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), text);
}

static void
pqa_survey_list_selected (PqaListPage *page, gpointer item)
{
  PqaSurveyList *self = PQA_SURVEY_LIST (page);

  pqa_survey_details_set_survey (self->details, item != NULL ? pqa_list_row_get_id (item) : 0);
}

static void
show_dialog (PqaSurveyList *self, gint64 id)
{
  PqaSurveyDialog *dialog = pqa_survey_dialog_new (pqa_page_get_context (PQA_PAGE (self)), id);

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pqa_survey_list_activated (PqaListPage *page, gpointer item)
{
  if (pqa_context_may (pqa_page_get_context (PQA_PAGE (page)), PQA_PERMISSION_SURVEY_EDIT))
    show_dialog (PQA_SURVEY_LIST (page), pqa_list_row_get_id (item));
}

static void
pqa_survey_list_create (PqaPage *page)
{
  show_dialog (PQA_SURVEY_LIST (page), 0);
}

static void
pqa_survey_list_export (PqaPage *page)
{
  pqa_export_list (GTK_WIDGET (page), pqa_page_get_context (page),
                   pqa_store_model_get_query (PQA_SURVEY_LIST (page)->model), _ ("Surveys"),
                   export_columns, G_N_ELEMENTS (export_columns));
}

static void
pqa_survey_list_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_SURVEY_LIST (page)->model);
}

static void
pqa_survey_list_show_item (PqaPage *page, gint64 id)
{
  PqaSurveyList *self = PQA_SURVEY_LIST (page);
  PqaTable *table = pqa_list_page_get_table (PQA_LIST_PAGE (self));
  guint position = pqa_store_model_find (self->model, id);

  if (position != G_MAXUINT)
    {
      pqa_table_select (table, position);
      pqa_table_scroll_to (table, position);
    }
}

static gboolean
pqa_survey_list_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_SURVEY_EDIT);
}

static void
pqa_survey_list_constructed (GObject *object)
{
  PqaSurveyList *self = PQA_SURVEY_LIST (object);
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));

  G_OBJECT_CLASS (pqa_survey_list_parent_class)->constructed (object);

  self->model = pqa_store_model_new (pqa_context_get_database (context));
  self->details = PQA_SURVEY_DETAILS (pqa_survey_details_new (context));
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", states);
  pqa_list_page_set_new_label (page, _ ("_New Survey"));
  pqa_list_page_set_empty (page, "pqa-surveys-symbolic", _ ("No Surveys Yet"),
                           _ ("A survey asks residents the questions of a questionnaire. Start one,"
                              " then type in the answers or import them."));
  pqa_list_page_set_details (page, GTK_WIDGET (self->details));
  pqa_table_sort_by (pqa_list_page_get_table (page), "ends", TRUE);
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (show_foot_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (pqa_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  pqa_survey_list_query_changed (page);
}

static void
pqa_survey_list_dispose (GObject *object)
{
  G_OBJECT_CLASS (pqa_survey_list_parent_class)->dispose (object);
  g_clear_object (&PQA_SURVEY_LIST (object)->model);
}

static void
pqa_survey_list_class_init (PqaSurveyListClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_survey_list_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_survey_list_dispose;
  page_class->create = pqa_survey_list_create;
  page_class->export = pqa_survey_list_export;
  page_class->refresh = pqa_survey_list_refresh;
  page_class->show_item = pqa_survey_list_show_item;
  page_class->can = pqa_survey_list_can;
  list_class->query_changed = pqa_survey_list_query_changed;
  list_class->selected = pqa_survey_list_selected;
  list_class->activated = pqa_survey_list_activated;
}

static void
pqa_survey_list_init (PqaSurveyList *self)
{
}
