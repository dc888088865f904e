/* test-role.c: the table of permissions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-role.h"

static void
test_codes (void)
{
  for (PqaRole role = PQA_ROLE_CLERK; role <= PQA_ROLE_ADMINISTRATOR; role++)
    g_assert_cmpint (pqa_role_from_code (pqa_role_to_code (role)), ==, role);
  g_assert_cmpint (pqa_role_from_code ("system"), ==, PQA_ROLE_NONE);
  g_assert_cmpint (pqa_role_from_code (NULL), ==, PQA_ROLE_NONE);
  g_assert_null (pqa_role_to_code (PQA_ROLE_SYSTEM));
}

static void
test_permissions (void)
{
  g_assert_true (pqa_role_may (PQA_ROLE_CLERK, PQA_PERMISSION_REQUEST_WORK));
  g_assert_false (pqa_role_may (PQA_ROLE_CLERK, PQA_PERMISSION_REQUEST_OVERRIDE));
  g_assert_false (pqa_role_may (PQA_ROLE_DIRECTOR, PQA_PERMISSION_REQUEST_WORK));
  g_assert_true (pqa_role_may (PQA_ROLE_DIRECTOR, PQA_PERMISSION_REPORT_SIGN));
  g_assert_false (pqa_role_may (PQA_ROLE_ADMINISTRATOR, PQA_PERMISSION_REQUEST_WORK));

  for (PqaPermission permission = 0; permission < PQA_N_PERMISSIONS; permission++)
    {
      g_assert_true (pqa_role_may (PQA_ROLE_SYSTEM, permission));
      g_assert_false (pqa_role_may (PQA_ROLE_NONE, permission));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/role/codes", test_codes);
  g_test_add_func ("/core/role/permissions", test_permissions);
  return g_test_run ();
}
