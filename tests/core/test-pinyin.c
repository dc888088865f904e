/* test-pinyin.c: initials, and names narrowed by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/pqa-pinyin.h"

#include <string.h>

static void
assert_initials (const char *text, const char *expected)
{
  g_autofree char *initials = pqa_pinyin_initials (text);

  g_assert_cmpstr (initials, ==, expected);
}

static void
test_initials (void)
{
  assert_initials ("电梯", "dt");
  assert_initials ("重庆", "cq");
  assert_initials ("绿化 女儿", "lhne");
  assert_initials ("Water leak", "wl");
  assert_initials ("Élévateur bloqué", "eb");
  assert_initials ("A座3号楼LG电梯", "az3hlldt");
  assert_initials ("水、电", "sd");
  assert_initials ("", "");
  assert_initials (NULL, "");
  assert_initials ("…!", "");
}

static void
test_long_text_is_spelt_whole (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *initials = NULL;
  int i;

  for (i = 0; i < 1000; i++)
    g_string_append (text, "窗");
  initials = pqa_pinyin_initials (text->str);
  g_assert_cmpuint (strlen (initials), ==, 1000);
  g_assert_cmpuint (strspn (initials, "c"), ==, 1000);
}

static void
test_matches (void)
{
  g_assert_true (pqa_text_matches_typed ("电梯困人", "dtkr", "dt"));
  g_assert_true (pqa_text_matches_typed ("电梯困人", "dtkr", "D T"));
  g_assert_true (pqa_text_matches_typed ("电梯困人", "dtkr", "困"));
  g_assert_true (pqa_text_matches_typed ("Water leak", "wl", "LEAK "));
  g_assert_true (pqa_text_matches_typed ("Water leak", "wl", ""));
  g_assert_true (pqa_text_matches_typed ("Water leak", NULL, NULL));
  g_assert_false (pqa_text_matches_typed ("电梯困人", "dtkr", "dk"));
  g_assert_false (pqa_text_matches_typed ("电梯困人", NULL, "dt"));
}

static gpointer
spell_often (gpointer data)
{
  int i;

  for (i = 0; i < 200; i++)
    assert_initials ("电梯困人", "dtkr");
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("spell", spell_often, NULL);
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pinyin/initials", test_initials);
  g_test_add_func ("/pinyin/long-text", test_long_text_is_spelt_whole);
  g_test_add_func ("/pinyin/matches", test_matches);
  g_test_add_func ("/pinyin/threads", test_threads);
  return g_test_run ();
}
