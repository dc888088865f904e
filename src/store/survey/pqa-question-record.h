/* pqa-question-record.h: a question as a row of the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"
#include "survey/pqa-question.h"

G_BEGIN_DECLS

PqaQuestion *pqa_question_read (PqaStatement *statement);
PqaQuestion *pqa_question_from_record (PqaRecord *record);
void pqa_question_to_record (const PqaQuestion *question, PqaRecord *record);

G_END_DECLS
