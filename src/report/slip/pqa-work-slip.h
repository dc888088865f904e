/* pqa-work-slip.h: what a handler takes along: a request on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages/pqa-report-pages.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

/**
 * PqaWorkSlip:
 * @zone: in which its times are told
 * @now: when it is printed
 */
typedef struct
{
  char *office;
  PqaRequestDetail *request;
  GTimeZone *zone;
  gint64 now;
} PqaWorkSlip;

PqaWorkSlip *pqa_work_slip_load (PqaConnection *connection, gint64 request_id, GError **error);
GPtrArray *pqa_work_slip_load_all (PqaConnection *connection,
                                   const gint64 *request_ids,
                                   gsize n_requests,
                                   GCancellable *cancellable,
                                   GError **error);
void pqa_work_slip_free (PqaWorkSlip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaWorkSlip, pqa_work_slip_free)

PqaReportPages *pqa_work_slip_lay_out (GPtrArray *slips);
char *pqa_work_slip_make_name (GPtrArray *slips);

G_END_DECLS
