/* pqa-request-store.h: what may be done with a request, each in one transaction
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-follow-up.h"
#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

/**
 * PqaRegistration:
 * @fields: what people write about it
 * @occurred_at: when it came in, 0 for now
 * @first_responder_id: who took it first, 0 for the acting person
 * @handler_id: to whom it goes at once, 0 for nobody yet
 */
typedef struct
{
  const PqaRequestFields *fields;
  gint64 occurred_at;
  gint64 first_responder_id;
  gint64 handler_id;
} PqaRegistration;

/**
 * PqaRequestStep:
 * @request_id: the request
 * @row_version: its row version as it was read; 0 if that does not matter
 * @occurred_at: when the step happened, 0 for now
 * @note: (nullable): what is to be said about it
 */
typedef struct
{
  gint64 request_id;
  gint64 row_version;
  gint64 occurred_at;
  const char *note;
} PqaRequestStep;

#define PQA_REQUEST_TAKE_BACK_SECONDS 600
/* Seconds by which a computer's clock may be set back without a word. */
#define PQA_REQUEST_CLOCK_TOLERANCE 300

gboolean pqa_request_store_register (PqaConnection *connection,
                                     const PqaRegistration *registration,
                                     gint64 *id,
                                     GError **error);
gboolean pqa_request_store_edit (PqaConnection *connection,
                                 const PqaRequestStep *step,
                                 const PqaRequestFields *fields,
                                 GError **error);
PqaRequestFields *pqa_request_store_load_fields (PqaConnection *connection,
                                                 gint64 id,
                                                 gint64 *row_version,
                                                 GError **error);
char *pqa_request_find_number (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_request_find_by_number (PqaConnection *connection,
                                     const char *number,
                                     gint64 *id,
                                     GError **error);

gboolean pqa_request_store_assign (PqaConnection *connection,
                                   const PqaRequestStep *step,
                                   gint64 handler_id,
                                   gint64 department_id,
                                   GError **error);
gboolean
pqa_request_store_respond (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean
pqa_request_store_arrive (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean
pqa_request_store_start (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean pqa_request_store_wait (PqaConnection *connection,
                                 const PqaRequestStep *step,
                                 PqaWaiting reason,
                                 GError **error);
gboolean
pqa_request_store_resume (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean pqa_request_store_complete (PqaConnection *connection,
                                     const PqaRequestStep *step,
                                     gint64 completed_by_id,
                                     GError **error);
gboolean pqa_request_store_follow_up (PqaConnection *connection,
                                      const PqaRequestStep *step,
                                      const PqaFollowUp *follow_up,
                                      GError **error);
gboolean pqa_request_store_withdraw_call (PqaConnection *connection,
                                          const PqaRequestStep *step,
                                          GError **error);
gboolean
pqa_request_store_close (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean
pqa_request_store_reopen (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean pqa_request_store_void (PqaConnection *connection,
                                 const PqaRequestStep *step,
                                 PqaVoid reason,
                                 gint64 duplicate_of_id,
                                 GError **error);
gboolean
pqa_request_store_take_back (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean
pqa_request_store_add_note (PqaConnection *connection, const PqaRequestStep *step, GError **error);
gboolean pqa_request_store_change_first_responder (PqaConnection *connection,
                                                   const PqaRequestStep *step,
                                                   gint64 staff_id,
                                                   GError **error);
gboolean pqa_request_store_apply_policy (PqaConnection *connection,
                                         const PqaRequestStep *step,
                                         GError **error);

gboolean pqa_request_store_change_time (PqaConnection *connection,
                                        const PqaRequestStep *step,
                                        gint64 event_id,
                                        gint64 at,
                                        GError **error);
gboolean pqa_request_store_mark_repeat (PqaConnection *connection,
                                        const PqaRequestStep *step,
                                        gint64 repeated_id,
                                        GError **error);
gboolean pqa_request_store_unmark_repeat (PqaConnection *connection,
                                          const PqaRequestStep *step,
                                          GError **error);

char *pqa_request_make_number (PqaConnection *connection, gint64 occurred_at, GError **error);
G_END_DECLS
