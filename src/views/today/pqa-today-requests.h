/* pqa-today-requests.h: the requests that are to be worked on next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"
#include "request/pqa-request-list.h"

G_BEGIN_DECLS

#define PQA_TYPE_TODAY_REQUESTS (pqa_today_requests_get_type ())
G_DECLARE_FINAL_TYPE (PqaTodayRequests, pqa_today_requests, PQA, TODAY_REQUESTS, GtkBox)

GtkWidget *pqa_today_requests_new (PqaContext *context, PqaRequestScope scope);
void pqa_today_requests_refresh (PqaTodayRequests *self);

G_END_DECLS
