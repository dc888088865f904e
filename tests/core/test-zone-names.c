/* test-zone-names.c: the time zones offered for a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "time/pqa-local-time.h"
#include "time/pqa-zone-names.h"

static void
test_every_zone_exists (void)
{
  g_auto (GStrv) names = pqa_zone_names_list ();

  g_assert_cmpuint (g_strv_length (names), >, 300);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GTimeZone) zone = pqa_time_zone_new (names[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (zone);
    }
}

static void
test_known_zones_are_there (void)
{
  g_auto (GStrv) names = pqa_zone_names_list ();

  g_assert_true (g_strv_contains ((const char *const *) names, "Asia/Shanghai"));
  g_assert_true (g_strv_contains ((const char *const *) names, "America/New_York"));
  g_assert_false (g_strv_contains ((const char *const *) names, "Etc/GMT+8"));
}

static void
test_guess_is_one_of_them (void)
{
  g_auto (GStrv) names = pqa_zone_names_list ();
  g_autofree char *guess = pqa_zone_names_guess ();

  g_assert_true (g_strv_contains ((const char *const *) names, guess));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone-names/every-zone-exists", test_every_zone_exists);
  g_test_add_func ("/zone-names/known-zones-are-there", test_known_zones_are_there);
  g_test_add_func ("/zone-names/guess-is-one-of-them", test_guess_is_one_of_them);
  return g_test_run ();
}
