/* pqa-response-list.c: the responses of a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-response-list.h"

#include "import/pqa-import.h"
#include "list/pqa-store-model.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-list-import.h"
#include "pqa-response-dialog.h"
#include "survey/pqa-survey-codes.h"
#include "survey/pqa-survey-lists.h"
#include "time/pqa-time-format.h"

struct _PqaResponseList
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  GListModel *surveys;
  gint64 wanted_survey;
};

G_DEFINE_FINAL_TYPE (PqaResponseList, pqa_response_list, PQA_TYPE_LIST_PAGE)

/* Cells -----------------------------------------------------------------------------------------*/

static char *
plain_text (gpointer item, guint column)
{
  return g_strdup (pqa_list_row_get_text (item, column));
}

static char *
key_text (gpointer item, PqaContext *context)
{
  return plain_text (item, PQA_RESPONSE_ROW_KEY);
}

static char *
state_text (gpointer item, PqaContext *context)
{
  PqaResponseState state;

  if (!pqa_response_state_from_code (pqa_list_row_get_text (item, PQA_RESPONSE_ROW_STATE), &state,
                                     NULL))
    return NULL;
  return g_strdup (pqa_response_state_to_label (state));
}

static char *
home_text (gpointer item, PqaContext *context)
{
  return plain_text (item, PQA_RESPONSE_ROW_HOME);
}

static char *
zone_text (gpointer item, PqaContext *context)
{
  return plain_text (item, PQA_RESPONSE_ROW_ZONE);
}

static char *
segment_text (gpointer item, PqaContext *context)
{
  return plain_text (item, PQA_RESPONSE_ROW_SEGMENT);
}

static char *
answered_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  return pqa_local_time_format (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (item, PQA_RESPONSE_ROW_ANSWERED_AT));
}

static char *
answers_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (item))
    return NULL;
  /* Translators: answered questions of all questions of a form */
  return g_strdup_printf (C_ ("answers", "%d of %d"),
                          (int)pqa_list_row_get_int (item, PQA_RESPONSE_ROW_N_ANSWERS),
                          (int)pqa_list_row_get_int (item, PQA_RESPONSE_ROW_N_ASKED));
}

static char *
entered_by_text (gpointer item, PqaContext *context)
{
  return plain_text (item, PQA_RESPONSE_ROW_ENTERED_BY);
}

static const PqaTableColumn columns[] = {
  { "key", N_ ("Form number"), PQA_TABLE_COLUMN_TEXT, 14, FALSE, TRUE, FALSE, key_text },
  { "state", N_ ("Result"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, TRUE, FALSE, state_text },
  { "home", N_ ("Home"), PQA_TABLE_COLUMN_TEXT, 12, FALSE, TRUE, FALSE, home_text },
  { "zone", N_ ("Zone"), PQA_TABLE_COLUMN_TEXT, 12, FALSE, FALSE, FALSE, zone_text },
  { "segment", N_ ("Group"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, FALSE, FALSE, segment_text },
  { "answers", N_ ("Answers"), PQA_TABLE_COLUMN_NUMBER, 10, FALSE, FALSE, FALSE, answers_text },
  { "answered", N_ ("Answered at"), PQA_TABLE_COLUMN_TIME, 18, FALSE, TRUE, FALSE, answered_text },
  { "entered-by", N_ ("Entered by"), PQA_TABLE_COLUMN_TEXT, 12, FALSE, FALSE, FALSE,
    entered_by_text },
  { NULL },
};

static const char *
label_state (const char *code)
{
  PqaResponseState state;

  return pqa_response_state_from_code (code, &state, NULL) ? pqa_response_state_to_label (state)
                                                           : code;
}

static const PqaExportColumn export_columns[] = {
  { N_ ("Form number"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_KEY },
  { N_ ("Result"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_STATE, label_state },
  { N_ ("Home"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_HOME },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_ZONE },
  { N_ ("Group"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_SEGMENT },
  { N_ ("Questions answered"), PQA_CELL_INTEGER, PQA_RESPONSE_ROW_N_ANSWERS },
  { N_ ("Questions asked"), PQA_CELL_INTEGER, PQA_RESPONSE_ROW_N_ASKED },
  { N_ ("Answered at"), PQA_CELL_INSTANT, PQA_RESPONSE_ROW_ANSWERED_AT },
  { N_ ("Entered by"), PQA_CELL_TEXT, PQA_RESPONSE_ROW_ENTERED_BY },
};

static const PqaChip states[] = {
  { "all", N_ ("All") },
  { "answered", N_ ("Answered") },
  { "refused", N_ ("Refused") },
  { "expired", N_ ("Expired") },
  { NULL },
};

/* The page --------------------------------------------------------------------------------------*/

static gint64
chosen_survey (PqaResponseList *self)
{
  const char *id = NULL;

  if (self->model != NULL)
    id = pqa_chip_bar_get (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "survey");
  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static void
pqa_response_list_query_changed (PqaListPage *page)
{
  PqaResponseList *self = PQA_RESPONSE_LIST (page);
  const char *state = pqa_chip_bar_get (pqa_list_page_get_chips (page), "state");
  PqaSurveyListOrder order = { .text = pqa_list_page_get_search_text (page),
                               .state = g_strcmp0 (state, "all") == 0 ? NULL : state };
  g_autoptr (PqaListQuery) query = NULL;

  order.sort = pqa_table_get_sort (pqa_list_page_get_table (page), &order.descending);
  query = pqa_survey_list_responses (chosen_survey (self), &order);
  pqa_store_model_set_query (self->model, query);
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
show_foot_cb (PqaResponseList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *text
      = n > 0 ? g_strdup_printf (ngettext ("%u response", "%u responses", n), n) : NULL;

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), text);
}

static void
present (PqaResponseList *self, PqaResponseDialog *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pqa_response_list_create (PqaPage *page)
{
  PqaResponseList *self = PQA_RESPONSE_LIST (page);

  present (self, pqa_response_dialog_new (pqa_page_get_context (page), chosen_survey (self)));
}

static void
pqa_response_list_export (PqaPage *page)
{
  pqa_export_list (GTK_WIDGET (page), pqa_page_get_context (page),
                   pqa_store_model_get_query (PQA_RESPONSE_LIST (page)->model), _ ("Responses"),
                   export_columns, G_N_ELEMENTS (export_columns));
}

static void
pqa_response_list_activated (PqaListPage *page, gpointer item)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));

  if (pqa_context_may (context, PQA_PERMISSION_SURVEY_ENTER) && pqa_list_row_is_loaded (item))
    present (PQA_RESPONSE_LIST (page),
             pqa_response_dialog_new_for_response (
                 context, pqa_list_row_get_int (item, PQA_RESPONSE_ROW_SURVEY_ID),
                 pqa_list_row_get_id (item)));
}

static void
pqa_response_list_refresh (PqaPage *page)
{
  pqa_store_model_refresh (PQA_RESPONSE_LIST (page)->model);
}

/* New forms belong to the survey that is chosen. */
static gboolean
pqa_response_list_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || (pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_SURVEY_ENTER)
             && chosen_survey (PQA_RESPONSE_LIST (page)) != 0);
}

/* The survey that was asked for is chosen as soon as the list of surveys has it. */
static void
choose_wanted_cb (PqaResponseList *self)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, self->wanted_survey);
  g_autoptr (PqaChoice) survey = pqa_choices_find (self->surveys, id);

  if (survey == NULL)
    return;
  self->wanted_survey = 0;
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "survey", id);
}

static void
pqa_response_list_constructed (GObject *object)
{
  PqaResponseList *self = PQA_RESPONSE_LIST (object);
  PqaListPage *page = PQA_LIST_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));

  G_OBJECT_CLASS (pqa_response_list_parent_class)->constructed (object);

  pqa_list_page_set_columns (page, columns);
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", states);
  self->surveys = pqa_choice_model_new (context, "surveys/surveys");
  pqa_chip_bar_add_choice (pqa_list_page_get_chips (page), "survey", _ ("All surveys"),
                           self->surveys);
  self->model = pqa_store_model_new (pqa_context_get_database (context));
  pqa_list_page_set_new_label (page, _ ("_Enter Responses"));
  pqa_list_page_offer_import (page, "responses",
                              pqa_import_get_permission (PQA_IMPORT_RESPONSES));
  pqa_list_page_set_empty (page, "pqa-surveys-symbolic", _ ("No Responses Yet"),
                           _ ("What residents answered stands here. Choose a survey above and type"
                              " its forms in, or import a file of responses."));
  pqa_list_page_set_model (page, G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (show_foot_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (pqa_page_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->surveys, "items-changed", G_CALLBACK (choose_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_response_list_query_changed (page);
}

static void
pqa_response_list_dispose (GObject *object)
{
  PqaResponseList *self = PQA_RESPONSE_LIST (object);

  G_OBJECT_CLASS (pqa_response_list_parent_class)->dispose (object);
  g_clear_object (&self->model);
  g_clear_object (&self->surveys);
}

static void
pqa_response_list_class_init (PqaResponseListClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_response_list_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_response_list_dispose;
  page_class->create = pqa_response_list_create;
  page_class->export = pqa_response_list_export;
  page_class->refresh = pqa_response_list_refresh;
  page_class->can = pqa_response_list_can;
  list_class->query_changed = pqa_response_list_query_changed;
  list_class->activated = pqa_response_list_activated;
}

static void
pqa_response_list_init (PqaResponseList *self)
{
}

/**
 * pqa_response_list_show_survey:
 * @survey_id: the wave whose responses to show
 */
void
pqa_response_list_show_survey (PqaResponseList *self, gint64 survey_id)
{
  g_return_if_fail (PQA_IS_RESPONSE_LIST (self));

  self->wanted_survey = survey_id;
  choose_wanted_cb (self);
}
