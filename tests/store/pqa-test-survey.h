/* pqa-test-survey.h: a small questionnaire and a wave for tests of surveys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-test-office.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-response-store.h"
#include "survey/pqa-survey-store.h"

typedef struct
{
  TestOffice office;
  gint64 version;
  gint64 survey;
  gint64 scale;
  gint64 reversed;
  gint64 recommend;
  gint64 choice;
  gint64 text;
} TestSurvey;

void test_survey_set_up (TestSurvey *survey, gconstpointer unused);
void test_survey_tear_down (TestSurvey *survey, gconstpointer unused);
void test_survey_act_as (TestSurvey *survey, PqaRole role);

gint64 test_survey_add_question (PqaConnection *connection,
                                 gint64 version,
                                 const char *kind,
                                 int polarity);
gboolean test_survey_save_response (TestSurvey *survey, PqaResponse *response, GError **error);
