/* pqa-request-codes.h: kinds, severities, channels and reasons of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_REQUEST_KIND_COMPLAINT,
  PQA_REQUEST_KIND_REPAIR,
  PQA_REQUEST_KIND_ENQUIRY,
  PQA_REQUEST_KIND_SUGGESTION,
  PQA_REQUEST_KIND_PRAISE,
} PqaRequestKind;

typedef enum
{
  PQA_SEVERITY_DANGER,
  PQA_SEVERITY_URGENT,
  PQA_SEVERITY_IMPORTANT,
  PQA_SEVERITY_GENERAL,
} PqaSeverity;

typedef enum
{
  PQA_CHANNEL_HOTLINE,
  PQA_CHANNEL_DESK,
  PQA_CHANNEL_APP,
  PQA_CHANNEL_WECHAT,
  PQA_CHANNEL_SUGGESTION_BOX,
  PQA_CHANNEL_PATROL,
  PQA_CHANNEL_EMAIL,
  PQA_CHANNEL_VISIT,
  PQA_CHANNEL_OTHER,
} PqaChannel;

typedef enum
{
  PQA_WAITING_RESIDENT,
  PQA_WAITING_PARTS,
  PQA_WAITING_CONTRACTOR,
  PQA_WAITING_OTHER,
} PqaWaiting;

typedef enum
{
  PQA_VOID_MISTAKE,
  PQA_VOID_WITHDRAWN,
  PQA_VOID_DUPLICATE,
} PqaVoid;

PQA_DECLARE_CODES (PqaRequestKind, pqa_request_kind)
PQA_DECLARE_CODES (PqaSeverity, pqa_severity)
PQA_DECLARE_CODES (PqaChannel, pqa_channel)
PQA_DECLARE_CODES (PqaWaiting, pqa_waiting)
PQA_DECLARE_CODES (PqaVoid, pqa_void)

gboolean pqa_request_kind_has_deadlines (PqaRequestKind kind);
gboolean pqa_request_kind_owes_follow_up (PqaRequestKind kind);
gboolean pqa_request_kind_may_be_answered_at_once (PqaRequestKind kind);

G_END_DECLS
