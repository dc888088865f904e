/* pqa-questionnaire-list.c: the questionnaires and their versions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-questionnaire-list.h"

#include "indicator/pqa-ratio.h"
#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "pqa-questionnaire-details.h"
#include "pqa-questionnaire-dialog.h"
#include "survey/pqa-survey-codes.h"
#include "survey/pqa-survey-lists.h"
#include "time/pqa-time-format.h"

struct _PqaQuestionnaireList
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaQuestionnaireDetails *details;
};

G_DEFINE_FINAL_TYPE (PqaQuestionnaireList, pqa_questionnaire_list, PQA_TYPE_LIST_PAGE)

static char *
name_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_QUESTIONNAIRE_ROW_NAME));
}

static char *
count_text (gpointer item, guint column)
{
  return pqa_list_row_is_loaded (item) ? pqa_count_format (pqa_list_row_get_int (item, column))
                                       : NULL;
}

static char *
number_text (gpointer item, PqaContext *context)
{
  return count_text (item, PQA_QUESTIONNAIRE_ROW_NUMBER);
}

static char *
questions_text (gpointer item, PqaContext *context)
{
  return count_text (item, PQA_QUESTIONNAIRE_ROW_N_QUESTIONS);
}

static char *
surveys_text (gpointer item, PqaContext *context)
{
  return count_text (item, PQA_QUESTIONNAIRE_ROW_N_SURVEYS);
}

static PqaVersionState
get_state (gpointer item)
{
  PqaVersionState state = PQA_VERSION_DRAFT;

  pqa_version_state_from_code (pqa_list_row_get_text (item, PQA_QUESTIONNAIRE_ROW_STATE), &state,
                               NULL);
  return state;
}

static char *
state_text (gpointer item, PqaContext *context)
{
  return pqa_list_row_is_loaded (item) ? g_strdup (pqa_version_state_to_label (get_state (item)))
                                       : NULL;
}

static const char *
state_class (gpointer item, PqaContext *context)
{
  switch (get_state (item))
    {
    case PQA_VERSION_PUBLISHED:
      return "good";
    case PQA_VERSION_DRAFT:
      return "info";
    case PQA_VERSION_RETIRED:
    default:
      return "dim-label";
    }
}

static char *
published_text (gpointer item, PqaContext *context)
{
  if (pqa_list_row_is_null (item, PQA_QUESTIONNAIRE_ROW_PUBLISHED_AT))
    return NULL;
  return pqa_local_time_format (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (item, PQA_QUESTIONNAIRE_ROW_PUBLISHED_AT));
}

static const PqaTableColumn columns[] = {
  { "name", N_ ("Questionnaire"), PQA_TABLE_COLUMN_TEXT, 24, TRUE, TRUE, FALSE, name_text },
  { "number", N_ ("Version"), PQA_TABLE_COLUMN_NUMBER, 7, FALSE, FALSE, FALSE, number_text },
  { "state", N_ ("State"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, FALSE, FALSE, state_text,
    state_class },
  { "questions", N_ ("Questions"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE,
    questions_text },
  { "surveys", N_ ("Surveys"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, FALSE, FALSE, surveys_text },
  { "published", N_ ("Published at"), PQA_TABLE_COLUMN_TIME, 18, FALSE, TRUE, FALSE,
    published_text },
  { NULL },
};

static const PqaChip states[] = {
  { "all", N_ ("All") },
  { "published", N_ ("Published") },
  { "draft", N_ ("Drafts") },
  { "retired", N_ ("Retired") },
  { NULL },
};

static void
pqa_questionnaire_list_query_changed (PqaListPage *page)
{
  PqaQuestionnaireList *self = PQA_QUESTIONNAIRE_LIST (page);
  const char *state = pqa_chip_bar_get (pqa_list_page_get_chips (page), "state");
  PqaSurveyListOrder order = { .text = pqa_list_page_get_search_text (page),
                               .state = g_strcmp0 (state, "all") == 0 ? NULL : state };
  g_autoptr (PqaListQuery) query = NULL;

  order.sort = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  query = pqa_survey_list_questionnaires (&order);
  pqa_store_model_set_query (self->model, query);
}

static void
pqa_questionnaire_list_selected (PqaListPage *page, gpointer item)
{
  pqa_questionnaire_details_set_version (PQA_QUESTIONNAIRE_LIST (page)->details,
                                         item != NULL ? pqa_list_row_get_id (item) : 0);
}

static void
pqa_questionnaire_list_create (PqaPage *page)
{
  PqaQuestionnaireDialog *dialog = pqa_questionnaire_dialog_new (pqa_page_get_context (page));

  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pqa_questionnaire_list_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_QUESTIONNAIRE_LIST (page)->model);
}

static gboolean
pqa_questionnaire_list_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_SURVEY_EDIT);
}

static void
pqa_questionnaire_list_constructed (GObject *object)
{
  PqaQuestionnaireList *self = PQA_QUESTIONNAIRE_LIST (object);
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));

  G_OBJECT_CLASS (pqa_questionnaire_list_parent_class)->constructed (object);

  self->model = pqa_store_model_new (pqa_context_get_database (context));
  self->details = PQA_QUESTIONNAIRE_DETAILS (pqa_questionnaire_details_new (context));
  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", states);
  pqa_list_page_set_new_label (page, _ ("_New Questionnaire"));
  pqa_list_page_set_empty (page, "pqa-surveys-symbolic", _ ("No Questionnaires Yet"),
                           _ ("A questionnaire is the list of questions a survey asks. It is"
                              " written as a draft and never changes once it is published."));
  pqa_list_page_set_details (page, GTK_WIDGET (self->details));
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (context, "signed-in", G_CALLBACK (pqa_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  pqa_questionnaire_list_query_changed (page);
}

static void
pqa_questionnaire_list_dispose (GObject *object)
{
  G_OBJECT_CLASS (pqa_questionnaire_list_parent_class)->dispose (object);
  g_clear_object (&PQA_QUESTIONNAIRE_LIST (object)->model);
}

static void
pqa_questionnaire_list_class_init (PqaQuestionnaireListClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_questionnaire_list_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_questionnaire_list_dispose;
  page_class->create = pqa_questionnaire_list_create;
  page_class->refresh = pqa_questionnaire_list_refresh;
  page_class->can = pqa_questionnaire_list_can;
  list_class->query_changed = pqa_questionnaire_list_query_changed;
  list_class->selected = pqa_questionnaire_list_selected;
}

static void
pqa_questionnaire_list_init (PqaQuestionnaireList *self)
{
}
