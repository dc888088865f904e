/* pqa-import-survey.h: the survey and the questionnaire that a mapping's questions belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-private.h"

G_BEGIN_DECLS

gboolean pqa_import_survey_open (PqaImportContext *context,
                                 gint64 *survey,
                                 gint64 *question_ids,
                                 GError **error);

G_END_DECLS
