/* pqa-problem-page.h: why the office could not be opened, and what to do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PQA_TYPE_PROBLEM_PAGE (pqa_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaProblemPage, pqa_problem_page, PQA, PROBLEM_PAGE, AdwBin)

void pqa_problem_page_set_error (PqaProblemPage *self, GFile *file, const GError *error);

G_END_DECLS
