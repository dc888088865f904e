/* pqa-sign-in-page.h: who works with the office now
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "office/pqa-sign-in.h"

G_BEGIN_DECLS

#define PQA_TYPE_SIGN_IN_PAGE (pqa_sign_in_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaSignInPage, pqa_sign_in_page, PQA, SIGN_IN_PAGE, AdwBin)

void pqa_sign_in_page_set_people (PqaSignInPage *self, const char *office_name,
                                  GPtrArray *people);

G_END_DECLS
