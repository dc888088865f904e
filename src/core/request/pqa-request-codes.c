/* pqa-request-codes.c: kinds, severities, channels and reasons of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-codes.h"

#include "pqa-i18n.h"

static const PqaCode KINDS[] = {
  [PQA_REQUEST_KIND_COMPLAINT] = { "complaint", NC_ ("request kind", "Complaint") },
  [PQA_REQUEST_KIND_REPAIR] = { "repair", NC_ ("request kind", "Repair") },
  [PQA_REQUEST_KIND_ENQUIRY] = { "enquiry", NC_ ("request kind", "Enquiry") },
  [PQA_REQUEST_KIND_SUGGESTION] = { "suggestion", NC_ ("request kind", "Suggestion") },
  [PQA_REQUEST_KIND_PRAISE] = { "praise", NC_ ("request kind", "Praise") },
};

static const PqaCode SEVERITIES[] = {
  [PQA_SEVERITY_DANGER] = { "danger", NC_ ("severity", "Danger to persons") },
  [PQA_SEVERITY_URGENT] = { "urgent", NC_ ("severity", "Urgent") },
  [PQA_SEVERITY_IMPORTANT] = { "important", NC_ ("severity", "Important") },
  [PQA_SEVERITY_GENERAL] = { "general", NC_ ("severity", "General") },
};

static const PqaCode CHANNELS[] = {
  [PQA_CHANNEL_HOTLINE] = { "hotline", NC_ ("channel", "24-hour line") },
  [PQA_CHANNEL_DESK] = { "desk", NC_ ("channel", "Front desk") },
  [PQA_CHANNEL_APP] = { "app", NC_ ("channel", "App") },
  [PQA_CHANNEL_WECHAT] = { "wechat", NC_ ("channel", "WeChat") },
  [PQA_CHANNEL_SUGGESTION_BOX] = { "suggestion_box", NC_ ("channel", "Suggestion box") },
  [PQA_CHANNEL_PATROL] = { "patrol", NC_ ("channel", "Patrol") },
  [PQA_CHANNEL_EMAIL] = { "email", NC_ ("channel", "E-mail") },
  [PQA_CHANNEL_VISIT] = { "visit", NC_ ("channel", "Visit") },
  [PQA_CHANNEL_OTHER] = { "other", NC_ ("channel", "Other") },
};

static const PqaCode WAITINGS[] = {
  [PQA_WAITING_RESIDENT] = { "resident", NC_ ("waiting for", "Resident") },
  [PQA_WAITING_PARTS] = { "parts", NC_ ("waiting for", "Parts") },
  [PQA_WAITING_CONTRACTOR] = { "contractor", NC_ ("waiting for", "Contractor") },
  [PQA_WAITING_OTHER] = { "other", NC_ ("waiting for", "Other") },
};

static const PqaCode VOIDS[] = {
  [PQA_VOID_MISTAKE] = { "mistake", NC_ ("void because", "Entered by mistake") },
  [PQA_VOID_WITHDRAWN] = { "withdrawn", NC_ ("void because", "Withdrawn by the resident") },
  [PQA_VOID_DUPLICATE] = { "duplicate", NC_ ("void because", "Duplicate of another request") },
};

PQA_DEFINE_CODES (PqaRequestKind, pqa_request_kind, KINDS, "request kind")
PQA_DEFINE_CODES (PqaSeverity, pqa_severity, SEVERITIES, "severity")
PQA_DEFINE_CODES (PqaChannel, pqa_channel, CHANNELS, "channel")
PQA_DEFINE_CODES (PqaWaiting, pqa_waiting, WAITINGS, "waiting for")
PQA_DEFINE_CODES (PqaVoid, pqa_void, VOIDS, "void because")

/**
 * pqa_request_kind_has_deadlines:
 *
 * Returns: whether requests of the kind count in figures of lateness: all but praise
 */
gboolean
pqa_request_kind_has_deadlines (PqaRequestKind kind)
{
  return kind != PQA_REQUEST_KIND_PRAISE;
}

/**
 * pqa_request_kind_owes_follow_up:
 *
 * Returns: whether the resident is to be called after completion: for complaints and repairs
 */
gboolean
pqa_request_kind_owes_follow_up (PqaRequestKind kind)
{
  return kind == PQA_REQUEST_KIND_COMPLAINT || kind == PQA_REQUEST_KIND_REPAIR;
}

/**
 * pqa_request_kind_may_be_answered_at_once:
 *
 * Returns: whether a request of the kind may be closed by the answer given when it is registered
 */
gboolean
pqa_request_kind_may_be_answered_at_once (PqaRequestKind kind)
{
  return !pqa_request_kind_owes_follow_up (kind);
}
