/* test-request-support.h: a small office with presets, people and homes, for tests of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-test-office.h"
#include "request/pqa-request-store.h"

/* Wednesday 15 November 2023 in Shanghai. The office is open 8:30–12:00 and 13:30–17:30. */
#define DAY G_GINT64_CONSTANT (1699977600)
#define AT(hour, minute) (DAY + (hour) * 3600 + (minute) * 60)
#define DAYS(n) ((n) * G_GINT64_CONSTANT (86400))

enum
{
  CLERK = 1,
  MANAGER = 2,
  DIRECTOR = 3,
  WORKER = 4,
  DEPUTY = 5,
};

void request_office_set_up (TestOffice *office, gconstpointer data);
void request_office_sign_in (TestOffice *office, gint64 staff_id);
void request_office_set_time (TestOffice *office, gint64 now);

gint64 request_office_read (TestOffice *office, const char *sql, gint64 id);
char *request_office_read_text (TestOffice *office, const char *sql, gint64 id);
gint64 request_office_category (TestOffice *office, const char *code);

PqaRequestFields *request_office_repair (void);
gint64 request_office_register (TestOffice *office, const PqaRequestFields *fields);
gint64 request_office_add (TestOffice *office);

/* Runs @call with an implicit `connection` and `error` in one transaction; gives the error back. */
#define TRY(office, call) \
  ({ \
    PqaConnection *connection = (office)->connection; \
    GError *error = NULL; \
    g_assert_true (pqa_connection_begin (connection, &error)); \
    if (call) \
      pqa_connection_commit (connection, &error); \
    else \
      pqa_connection_rollback (connection); \
    error; \
  })

#define DO(office, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) failure = TRY (office, call); \
    g_assert_no_error (failure); \
  } \
  G_STMT_END

#define REFUSE(office, code_, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) refused = TRY (office, call); \
    g_assert_error (refused, PQA_ERROR, code_); \
  } \
  G_STMT_END

#define STEP(...) (&(PqaRequestStep){ __VA_ARGS__ })
