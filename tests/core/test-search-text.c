/* test-search-text.c: what is typed finds what is indexed, in a real FTS5 table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/pqa-search-text.h"

#include <sqlite3.h>
#include <string.h>

static sqlite3 *
open_index (void)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (db, "CREATE VIRTUAL TABLE found USING fts5 (body, tokenize='unicode61')", NULL,
                    NULL, NULL),
      ==, SQLITE_OK);
  return db;
}

static void
run (sqlite3 *db, const char *sql, const char *argument, int expected)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, argument, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, expected);
  sqlite3_finalize (statement);
}

static gboolean
finds (const char *text, const char *typed)
{
  sqlite3 *db = open_index ();
  g_autofree char *body = pqa_search_text_index (text);
  g_autofree char *query = pqa_search_text_query (typed);
  sqlite3_stmt *statement = NULL;
  int result;

  g_assert_nonnull (query);
  run (db, "INSERT INTO found VALUES (?)", body, SQLITE_DONE);
  sqlite3_prepare_v2 (db, "SELECT 1 FROM found WHERE found MATCH ?", -1, &statement, NULL);
  sqlite3_bind_text (statement, 1, query, -1, SQLITE_TRANSIENT);
  result = sqlite3_step (statement);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  g_assert_true (result == SQLITE_ROW || result == SQLITE_DONE);
  return result == SQLITE_ROW;
}

static void
assert_index (const char *text, const char *expected)
{
  g_autofree char *index = pqa_search_text_index (text);

  g_assert_cmpstr (index, ==, expected);
}

static void
assert_query (const char *typed, const char *expected)
{
  g_autofree char *query = pqa_search_text_query (typed);

  g_assert_cmpstr (query, ==, expected);
}

static void
test_index (void)
{
  assert_index ("电梯坏", "电梯 梯坏 坏");
  assert_index ("电", "电");
  assert_index ("Lift stuck, 3rd floor", "Lift stuck, 3rd floor");
  assert_index ("3栋LG电梯坏了!", "3 栋 LG 电梯 梯坏 坏了 了 !");
  assert_index ("水、电", "水 、 电");
  assert_index ("", "");
  assert_index (NULL, "");
  assert_index ("\xff电梯", "\xef\xbf\xbd 电梯 梯");
}

static void
test_query (void)
{
  assert_query ("电梯坏", "\"电梯 梯坏\"");
  assert_query ("电", "\"电\"*");
  assert_query ("lift stu", "\"lift\" AND \"stu\"*");
  assert_query (" 电梯　LG ", "\"电梯\" AND \"LG\"*");
  assert_query ("say \"hi\" OR NOT", "\"say\" AND \"\"\"hi\"\"\" AND \"OR\" AND \"NOT\"*");
  assert_query ("* ( ) - \"", NULL);
  assert_query ("", NULL);
  assert_query (NULL, NULL);
}

static void
test_finds (void)
{
  g_assert_true (finds ("三单元电梯坏了", "电梯"));
  g_assert_true (finds ("三单元电梯坏了", "坏了"));
  g_assert_true (finds ("三单元电梯坏了", "了"));
  g_assert_true (finds ("三单元电梯坏了", "了 三"));
  g_assert_true (finds ("3栋LG电梯坏了", "lg电梯"));
  g_assert_true (finds ("3栋LG电梯坏了", "3栋"));
  g_assert_true (finds ("3-1102 water", "3-110"));
  g_assert_false (finds ("三单元电梯坏了", "电坏"));
  g_assert_false (finds ("电灯 滑梯", "电梯"));
  g_assert_false (finds ("water leak", "wat leak"));
}

static void
append_random (GString *text)
{
  static const char *const PARTS[]
      = { "电", "梯", "坏", "水", "漏", "𠮷", " ", "LG", "7", "-", "、" };

  g_string_append (text, PARTS[g_test_rand_int_range (0, G_N_ELEMENTS (PARTS))]);
}

/* Any part of a text, cut at Chinese characters or at the ends of words, finds the text. */
static void
test_every_part_is_found (void)
{
  int round;

  for (round = 0; round < 2000; round++)
    {
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) part = g_string_new (NULL);
      g_autoptr (GString) text = NULL;
      g_autofree char *query = NULL;
      int i;

      for (i = g_test_rand_int_range (0, 6); i > 0; i--)
        append_random (before);
      for (i = g_test_rand_int_range (1, 7); i > 0; i--)
        append_random (part);
      if (g_ascii_isalnum (part->str[0]))
        g_string_append_c (before, ' ');
      query = pqa_search_text_query (part->str);
      if (query == NULL)
        continue;
      text = g_string_new (before->str);
      g_string_append (text, part->str);
      g_string_append (text, " 尾");
      if (!finds (text->str, part->str))
        g_error ("“%s” does not find “%s”", part->str, text->str);
    }
}

/* Two-character words are found exactly in the texts that hold them. */
static void
test_pairs_are_exact (void)
{
  static const char *const LETTERS[] = { "电", "梯", "坏" };
  int round;

  for (round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *word = g_strconcat (LETTERS[g_test_rand_int_range (0, 3)],
                                           LETTERS[g_test_rand_int_range (0, 3)], NULL);
      int i;

      for (i = g_test_rand_int_range (1, 8); i > 0; i--)
        g_string_append (text, LETTERS[g_test_rand_int_range (0, 3)]);
      g_assert_cmpint (finds (text->str, word), ==, strstr (text->str, word) != NULL);
    }
}

static void
test_hostile (void)
{
  static const char *const TYPED[] = {
    "'; DROP TABLE found; --x",
    "NEAR(a b)",
    "body:x",
    "a*b",
    "^a",
    "{body}:a",
    "a\\b",
    "\"a",
    "(a",
    "a AND AND b",
    "\xff\xfe a",
    "a+b",
    "%s%n1",
    "́a",
    "🙂a",
    "−1",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (TYPED); i++)
    finds ("anything", TYPED[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-text/index", test_index);
  g_test_add_func ("/search-text/query", test_query);
  g_test_add_func ("/search-text/finds", test_finds);
  g_test_add_func ("/search-text/every-part", test_every_part_is_found);
  g_test_add_func ("/search-text/pairs", test_pairs_are_exact);
  g_test_add_func ("/search-text/hostile", test_hostile);
  return g_test_run ();
}
