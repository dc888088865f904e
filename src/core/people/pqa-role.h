/* pqa-role.h: who may do what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaRole:
 * @PQA_ROLE_NONE: nobody is signed in; may read
 * @PQA_ROLE_CLERK: front desk
 * @PQA_ROLE_MANAGER: runs the office
 * @PQA_ROLE_DIRECTOR: sets targets and signs
 * @PQA_ROLE_ADMINISTRATOR: accounts, backups, settings
 * @PQA_ROLE_SYSTEM: the command line, which the owner of the file runs
 */
typedef enum
{
  PQA_ROLE_NONE,
  PQA_ROLE_CLERK,
  PQA_ROLE_MANAGER,
  PQA_ROLE_DIRECTOR,
  PQA_ROLE_ADMINISTRATOR,
  PQA_ROLE_SYSTEM,
} PqaRole;

typedef enum
{
  PQA_PERMISSION_REQUEST_WORK,
  PQA_PERMISSION_REQUEST_OVERRIDE,
  PQA_PERMISSION_HOME_EDIT,
  PQA_PERMISSION_STAFF_EDIT,
  PQA_PERMISSION_INSPECTION_RESULT,
  PQA_PERMISSION_INSPECTION_EDIT,
  PQA_PERMISSION_SURVEY_ENTER,
  PQA_PERMISSION_SURVEY_EDIT,
  PQA_PERMISSION_TARGET_PROPOSE,
  PQA_PERMISSION_REPORT_SIGN,
  PQA_PERMISSION_SETTINGS,
  PQA_PERMISSION_ACCOUNTS,
  PQA_PERMISSION_AUDIT_READ,
  PQA_N_PERMISSIONS,
} PqaPermission;

gboolean pqa_role_may (PqaRole role, PqaPermission permission);
PqaRole pqa_role_from_code (const char *code);
const char *pqa_role_to_code (PqaRole role);
const char *pqa_role_get_label (PqaRole role);

G_END_DECLS
