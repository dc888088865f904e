/* pqa-findings-page.h: the page of findings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_FINDINGS_PAGE (pqa_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaFindingsPage, pqa_findings_page, PQA, FINDINGS_PAGE, PqaListPage)

G_END_DECLS
