/* test-collator.c: names in the order in which people look for them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/pqa-collator.h"

static void
test_order (void)
{
  static const char *const ordered[] = {
    "2-302", "2-1101", "曹文静", "李", "张三", "张五", "Aisha", "anna", "Anna", "Zoe",
  };
  g_autoptr (PqaCollator) collator = pqa_collator_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        int order = pqa_collator_compare (collator, ordered[i], -1, ordered[j], -1);

        g_test_message ("%s %s", ordered[i], ordered[j]);
        if (i == j)
          g_assert_cmpint (order, ==, 0);
        else
          g_assert_true ((order < 0) == (i < j));
      }
}

static void
test_length_counts (void)
{
  g_autoptr (PqaCollator) collator = pqa_collator_new ();

  g_assert_cmpint (pqa_collator_compare (collator, "abX", 2, "abY", 2), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collator/order", test_order);
  g_test_add_func ("/collator/length-counts", test_length_counts);
  return g_test_run ();
}
