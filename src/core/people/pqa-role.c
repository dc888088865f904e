/* pqa-role.c: who may do what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-role.h"

#include "pqa-i18n.h"

#define CLERK (1 << PQA_ROLE_CLERK)
#define MANAGER (1 << PQA_ROLE_MANAGER)
#define DIRECTOR (1 << PQA_ROLE_DIRECTOR)
#define ADMINISTRATOR (1 << PQA_ROLE_ADMINISTRATOR)

/* domain.md §8 */
static const guint allowed[PQA_N_PERMISSIONS] = {
  [PQA_PERMISSION_REQUEST_WORK] = CLERK | MANAGER,
  [PQA_PERMISSION_REQUEST_OVERRIDE] = MANAGER,
  [PQA_PERMISSION_HOME_EDIT] = CLERK | MANAGER,
  [PQA_PERMISSION_STAFF_EDIT] = MANAGER,
  [PQA_PERMISSION_INSPECTION_RESULT] = CLERK | MANAGER,
  [PQA_PERMISSION_INSPECTION_EDIT] = MANAGER,
  [PQA_PERMISSION_SURVEY_ENTER] = CLERK | MANAGER,
  [PQA_PERMISSION_SURVEY_EDIT] = MANAGER,
  [PQA_PERMISSION_TARGET_PROPOSE] = MANAGER | DIRECTOR,
  [PQA_PERMISSION_REPORT_SIGN] = DIRECTOR,
  [PQA_PERMISSION_SETTINGS] = MANAGER | ADMINISTRATOR,
  [PQA_PERMISSION_ACCOUNTS] = ADMINISTRATOR,
  [PQA_PERMISSION_AUDIT_READ] = MANAGER | DIRECTOR | ADMINISTRATOR,
};

static const char *const codes[] = { NULL, "clerk", "manager", "director", "administrator", NULL };

/**
 * pqa_role_may:
 *
 * Source: domain.md §8.
 *
 * Returns: whether @role has @permission
 */
gboolean
pqa_role_may (PqaRole role, PqaPermission permission)
{
  g_return_val_if_fail (permission < PQA_N_PERMISSIONS, FALSE);

  return role == PQA_ROLE_SYSTEM || (allowed[permission] & (1 << role)) != 0;
}

/**
 * pqa_role_from_code:
 * @code: (nullable): as stored, "clerk"
 *
 * Returns: the role; %PQA_ROLE_NONE for NULL and for an unknown code
 */
PqaRole
pqa_role_from_code (const char *code)
{
  for (guint i = PQA_ROLE_CLERK; code != NULL && i <= PQA_ROLE_ADMINISTRATOR; i++)
    if (g_str_equal (code, codes[i]))
      return i;
  return PQA_ROLE_NONE;
}

/**
 * pqa_role_to_code:
 *
 * Returns: (nullable): the code as stored; NULL for a role nobody can be given
 */
const char *
pqa_role_to_code (PqaRole role)
{
  return role < G_N_ELEMENTS (codes) ? codes[role] : NULL;
}

/**
 * pqa_role_get_label:
 *
 * Returns: the translated name of @role
 */
const char *
pqa_role_get_label (PqaRole role)
{
  switch (role)
    {
    case PQA_ROLE_CLERK:
      return C_ ("role", "Clerk");
    case PQA_ROLE_MANAGER:
      return C_ ("role", "Manager");
    case PQA_ROLE_DIRECTOR:
      return C_ ("role", "Director");
    case PQA_ROLE_ADMINISTRATOR:
      return C_ ("role", "Administrator");
    case PQA_ROLE_SYSTEM:
      return C_ ("role", "Command line");
    case PQA_ROLE_NONE:
    default:
      return C_ ("role", "No access");
    }
}
