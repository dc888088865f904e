/* pqa-import-words.h: what an import would do or has done, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-report.h"

G_BEGIN_DECLS

const char *pqa_import_words_kind (PqaImportKind kind);
char *pqa_import_words_check (const PqaImportReport *report);
char *pqa_import_words_done (const PqaImportReport *report);
char *pqa_import_words_problem (const PqaImportProblem *problem);

G_END_DECLS
