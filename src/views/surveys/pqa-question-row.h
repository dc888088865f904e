/* pqa-question-row.h: one question of a form with its steps to press
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "survey/pqa-question.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUESTION_ROW (pqa_question_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaQuestionRow, pqa_question_row, PQA, QUESTION_ROW, GtkWidget)

GtkWidget *pqa_question_row_new (const PqaQuestion *question, guint number);
void pqa_question_row_show_answer (PqaQuestionRow *self, const PqaSurveyAnswer *answer);

G_END_DECLS
