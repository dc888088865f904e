/* pqa-call-page.h: the follow-up round: who is to be called, and the calls one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-query-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALL_PAGE (pqa_call_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaCallPage, pqa_call_page, PQA, CALL_PAGE, PqaQueryPage)

G_END_DECLS
