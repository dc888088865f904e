/* test-work-slip.c: a slip has room for everything, however much was written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-page.h"
#include "slip/pqa-work-slip-page.h"
#include "test-request-support.h"

static GPtrArray *
lay_out (TestOffice *office, const char *description)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaWorkSlip) slip = NULL;
  g_autoptr (GError) problem = NULL;
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_page_free);

  pqa_request_fields_set_text (&fields->description, description);
  slip = pqa_work_slip_load (office->connection, request_office_register (office, fields),
                             &problem);
  g_assert_no_error (problem);
  g_assert_cmpstr (slip->office, ==, "梧桐苑");
  pqa_work_slip_add_pages (slip, pages);
  return pages;
}

/* The lines of the description that stand on the pages, which must follow one another. */
static int
count_lines (GPtrArray *pages, const char *description)
{
  int n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        {
          const PqaPageItem *item = &g_array_index (page->items, PqaPageItem, j);

          if (item->kind != PQA_PAGE_ITEM_TEXT
              || !g_str_equal (pango_layout_get_text (item->text), description))
            continue;
          g_assert_cmpint (item->first_line, ==, n);
          g_assert_cmpfloat (item->box.y + item->box.height, <=, PQA_PAGE_BOTTOM + 0.5);
          n = item->end_line;
        }
    }
  return n;
}

static void
test_long_description_goes_on (TestOffice *office, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = NULL;

  for (int i = 0; i < 400; i++)
    g_string_append_printf (text, "%d 水龙头漏水 the tap drips\n", i);
  g_string_append (text, "the end");
  pages = lay_out (office, text->str);
  g_assert_cmpuint (pages->len, >, 5);
  g_assert_cmpint (count_lines (pages, text->str), ==, 401);
}

static void
test_short_one_takes_one_page (TestOffice *office, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = lay_out (office, "<b>漏水 & \"quotes\"");

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpint (count_lines (pages, "<b>漏水 & \"quotes\""), ==, 1);
}

static void
test_each_slip_begins_a_page (TestOffice *office, gconstpointer data)
{
  gint64 ids[] = { request_office_add (office), request_office_add (office) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = pqa_work_slip_load_all (office->connection, ids, 2, NULL, &error);
  g_autoptr (PqaReportPages) pages = NULL;
  gint64 missing = 99;

  g_assert_no_error (error);
  pages = pqa_work_slip_lay_out (slips);
  g_assert_cmpuint (pqa_report_pages_get_n_pages (pages), ==, 2);
  g_assert_null (pqa_work_slip_load_all (office->connection, &missing, 1, NULL, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/work-slip/" name, TestOffice, NULL, request_office_set_up, func,                   \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("long-description-goes-on", test_long_description_goes_on);
  ADD ("short-one-takes-one-page", test_short_one_takes_one_page);
  ADD ("each-slip-begins-a-page", test_each_slip_begins_a_page);
  return g_test_run ();
}
