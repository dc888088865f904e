/* pqa-surveys-page.c: the page of surveys, their responses and the questionnaires
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-surveys-page.h"

#include "pqa-i18n.h"
#include "pqa-questionnaire-list.h"
#include "pqa-response-list.h"
#include "pqa-survey-list.h"

struct _PqaSurveysPage
{
  PqaTabsPage parent_instance;

  PqaPage *surveys;
  PqaResponseList *responses;
};

G_DEFINE_FINAL_TYPE (PqaSurveysPage, pqa_surveys_page, PQA_TYPE_TABS_PAGE)

static void
show_responses_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaSurveysPage *self = PQA_SURVEYS_PAGE (widget);

  pqa_response_list_show_survey (self->responses, g_variant_get_int64 (parameter));
  pqa_tabs_page_show (PQA_TABS_PAGE (self), "responses");
}

static void
pqa_surveys_page_show_item (PqaPage *page, gint64 id)
{
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "surveys");
  pqa_page_show_item (PQA_SURVEYS_PAGE (page)->surveys, id);
}

static void
pqa_surveys_page_constructed (GObject *object)
{
  PqaSurveysPage *self = PQA_SURVEYS_PAGE (object);
  PqaTabsPage *tabs = PQA_TABS_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));

  G_OBJECT_CLASS (pqa_surveys_page_parent_class)->constructed (object);

  self->surveys = g_object_new (PQA_TYPE_SURVEY_LIST, "context", context, NULL);
  self->responses = g_object_new (PQA_TYPE_RESPONSE_LIST, "context", context, NULL);
  pqa_tabs_page_add (tabs, PQA_PAGE (self->surveys), "surveys", _ ("Surveys"),
                     "pqa-surveys-symbolic");
  pqa_tabs_page_add (tabs, PQA_PAGE (self->responses), "responses", _ ("Responses"),
                     "view-list-symbolic");
  pqa_tabs_page_add (tabs, g_object_new (PQA_TYPE_QUESTIONNAIRE_LIST, "context", context, NULL),
                     "questionnaires", _ ("Questionnaires"), "document-edit-symbolic");
}

static void
pqa_surveys_page_class_init (PqaSurveysPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_surveys_page_constructed;
  PQA_PAGE_CLASS (klass)->show_item = pqa_surveys_page_show_item;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "surveys.show-responses", "x",
                                   show_responses_cb);
}

static void
pqa_surveys_page_init (PqaSurveysPage *self)
{
}
