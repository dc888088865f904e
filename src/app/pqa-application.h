/* pqa-application.h: one program, a window for each office that is open
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PQA_TYPE_APPLICATION (pqa_application_get_type ())
G_DECLARE_FINAL_TYPE (PqaApplication, pqa_application, PQA, APPLICATION, AdwApplication)

PqaApplication *pqa_application_new (void);

G_END_DECLS
