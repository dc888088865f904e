/* pqa-call-store.h: what somebody needs to know who calls a resident back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-call-script.h"
#include "request/pqa-follow-up.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

/**
 * PqaCall:
 * @request: the request
 * @office: what the office is called
 * @done: what was said when the work was completed, "" for nothing
 * @head: (nullable): before whom a bad answer comes
 * @script: by #PqaCallLine: what is to be said, in the office's own words; "" for those that come
 *   with the program
 * @rules: how often to try, and what is a bad score
 * @attempt: which attempt the next one is, from 1
 * @own_work: whether the acting person did the work
 */
typedef struct
{
  PqaRequestDetail *request;
  char *office;
  char *done;
  char *head;
  char *script[PQA_N_CALL_LINES];
  PqaFollowUpRules rules;
  int attempt;
  gboolean own_work;
} PqaCall;

/**
 * PqaCallProgress:
 * @called: requests about which somebody was called in the period
 * @reached: those of them whose resident was reached
 * @scored: how many gave a score
 * @score_sum: their scores together
 */
typedef struct
{
  gint64 called;
  gint64 reached;
  gint64 scored;
  gint64 score_sum;
} PqaCallProgress;

PqaCall *pqa_call_store_load (PqaConnection *connection,
                              gint64 request_id,
                              gint64 person_id,
                              GError **error);
void pqa_call_free (PqaCall *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCall, pqa_call_free)

gboolean pqa_call_store_find_head (
    PqaConnection *connection, gint64 request_id, gint64 *id, char **name, GError **error);
gboolean
pqa_call_store_read_rules (PqaConnection *connection, PqaFollowUpRules *rules, GError **error);
gboolean pqa_call_store_read_progress (
    PqaConnection *connection, gint64 from, gint64 to, PqaCallProgress *progress, GError **error);

G_END_DECLS
