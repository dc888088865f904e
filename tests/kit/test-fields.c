/* test-fields.c: what may be typed into the fields of a form, and what comes out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "form/pqa-choice-field.h"
#include "form/pqa-choice-list.h"
#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "form/pqa-number-field.h"
#include "form/pqa-text-field.h"
#include "pqa-kit.h"
#include "pqa-test-window.h"
#include "time/pqa-local-time.h"

static void
count_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child
                                                                  : find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What a person does: the entry's text changes without the field having asked for it. */
static void
type (PqaField *field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_child (GTK_WIDGET (field), GTK_TYPE_ENTRY)), text);
}

static void
assert_value (PqaField *field, const char *expected)
{
  g_autofree char *text = pqa_field_get_text (field);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_problem (PqaField *field, gboolean expected)
{
  g_autofree char *problem = pqa_field_find_problem (field);

  g_assert_cmpint (problem != NULL, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_text_field_new ("_Name"));
  guint n = 0;

  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n);
  pqa_field_set_text (field, "王芳");
  g_assert_cmpuint (n, ==, 0);
  assert_value (field, "王芳");
  type (field, "李强");
  g_assert_cmpuint (n, >, 0);
  assert_value (field, "李强");
}

static void
test_required (void)
{
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_lines_field_new ("_Description"));

  assert_problem (field, FALSE);
  pqa_field_set_required (field, TRUE);
  assert_problem (field, TRUE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (field), "problem"));
  pqa_field_insist (field);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field), "problem"));
  pqa_field_set_text (field, " \n ");
  assert_problem (field, TRUE);
  pqa_field_set_text (field, "Lift stands still");
  assert_problem (field, FALSE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (field), "problem"));
}

static void
test_problem_from_rules (void)
{
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_text_field_new ("_Name"));

  pqa_field_set_problem (field, "Somebody else has this number.");
  assert_problem (field, TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field), "problem"));
  pqa_field_set_problem (field, NULL);
  assert_problem (field, FALSE);
}

static void
test_number (void)
{
  static const struct
  {
    const char *typed;
    gboolean fine;
    const char *value;
  } cases[] = {
    { "12", TRUE, "12" },       { " 12.5 ", TRUE, "12.5" }, { "１２.５", TRUE, "12.5" },
    { "0", TRUE, "0" },         { "-1", FALSE, "-1" },      { "101", FALSE, "101" },
    { "12.55", FALSE, "12.55" }, { "1,5", FALSE, "1,5" },   { "0x10", FALSE, "0x10" },
    { "nan", FALSE, "nan" },    { "inf", FALSE, "inf" },    { "12 m", FALSE, "12 m" },
    { "", TRUE, "" },
  };
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_number_field_new ("_Points", 0, 100, 1));

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      type (field, cases[i].typed);
      assert_problem (field, !cases[i].fine);
      text = pqa_field_get_text (field);
      if (cases[i].fine)
        g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==,
                           g_ascii_strtod (cases[i].value, NULL));
      else if (g_ascii_strtod (cases[i].value, NULL) == 0)
        g_assert_cmpstr (text, ==, cases[i].value);
    }
}

static void
test_date (void)
{
  static const struct
  {
    const char *typed;
    const char *date;
  } cases[] = {
    { "2026-03-09", "2026-03-09" }, { "2026/3/9", "2026-03-09" },
    { "2026年3月9日", "2026-03-09" }, { "２０２６.３.９", "2026-03-09" },
    { "2024-02-29", "2024-02-29" }, { "2026-02-29", NULL },
    { "2026-13-01", NULL },         { "2026-03", NULL },
    { "9.3.2026", NULL },           { "99999999999999999999-1-1", NULL },
    { "yesterday", NULL },          { "2026-03-09 14:30", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = pqa_date_field_read (cases[i].typed, FALSE);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_date_with_time (void)
{
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_date_field_new_with_time ("_When"));
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  PqaDateField *date = PQA_DATE_FIELD (field);

  g_assert_cmpint (pqa_date_field_get_instant (date, zone), ==, PQA_INSTANT_NONE);
  pqa_date_field_set_instant (date, zone, 1700000040);
  assert_value (field, "2023-11-15 06:14");
  g_assert_cmpint (pqa_date_field_get_instant (date, zone), ==, 1700000040);

  type (field, "2023/11/15 24:00");
  assert_problem (field, TRUE);
  type (field, "2023/11/15 23:59");
  assert_value (field, "2023-11-15 23:59");
  assert_problem (field, FALSE);
}

static GListModel *
categories (void)
{
  static const char *const labels[] = { "电梯", "水管", "电灯", "Cleaning" };
  GListStore *store = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new_for_row (i + 1, labels[i], NULL);

      g_list_store_append (store, choice);
    }
  return G_LIST_MODEL (store);
}

static void
test_choice_by_typing (void)
{
  g_autoptr (GListModel) choices = categories ();
  PqaField *field = pqa_choice_field_new ("_Category", choices);
  GtkWidget *window = gtk_window_new ();
  PqaChoiceList *list;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (field));
  gtk_window_present (GTK_WINDOW (window));
  test_draw (window);

  type (field, "dt");
  list = PQA_CHOICE_LIST (find_child (GTK_WIDGET (field), PQA_TYPE_CHOICE_LIST));
  g_assert_true (pqa_choice_list_is_open (list));
  g_assert_cmpstr (pqa_choice_get_label (pqa_choice_list_get_marked (list)), ==, "电梯");
  assert_value (field, "");
  assert_problem (field, TRUE);

  g_signal_emit_by_name (list, "chosen", pqa_choice_list_get_marked (list));
  assert_value (field, "1");
  assert_problem (field, FALSE);
  g_assert_cmpint (pqa_field_get_row_id (field), ==, 1);
  g_assert_false (pqa_choice_list_is_open (list));

  type (field, "xyz");
  assert_value (field, "");
  g_assert_false (pqa_choice_list_is_open (list));
  type (field, "电");
  pqa_choice_list_move (list, 1);
  g_assert_cmpstr (pqa_choice_get_label (pqa_choice_list_get_marked (list)), ==, "电灯");
  pqa_choice_list_move (list, 1);
  g_assert_cmpstr (pqa_choice_get_label (pqa_choice_list_get_marked (list)), ==, "电灯");

  g_object_add_weak_pointer (G_OBJECT (field), (gpointer *) &field);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (field);
}

static void
test_choice_before_its_list (void)
{
  g_autoptr (GListStore) store = g_list_store_new (PQA_TYPE_CHOICE);
  g_autoptr (PqaField) field
      = g_object_ref_sink (pqa_choice_field_new ("_Category", G_LIST_MODEL (store)));
  g_autoptr (PqaChoice) choice = pqa_choice_new_for_row (7, "电梯", NULL);
  GtkWidget *entry = find_child (GTK_WIDGET (field), GTK_TYPE_ENTRY);

  pqa_field_set_row_id (field, 7);
  g_assert_cmpint (pqa_field_get_row_id (field), ==, 7);
  g_list_store_append (store, choice);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "电梯");
  g_assert_true (pqa_choice_field_get_choice (PQA_CHOICE_FIELD (field)) == choice);
}

static void
test_combo (void)
{
  g_autoptr (GListModel) choices = categories ();
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_combo_field_new ("_Category", choices));
  guint n = 0;

  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n);
  assert_value (field, "1");
  pqa_field_set_row_id (field, 3);
  assert_value (field, "3");
  g_assert_cmpuint (n, ==, 0);
  pqa_combo_field_set_choices (PQA_COMBO_FIELD (field), choices);
  assert_value (field, "3");
}

static GtkTextBuffer *
find_buffer (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkTextBuffer *found
      = GTK_IS_TEXT_VIEW (widget) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)) : NULL;

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_buffer (child);
  return found;
}

/* A very long paragraph is broken for the eye, but not in its value. */
static void
test_long_paragraph (void)
{
  g_autoptr (PqaField) field = g_object_ref_sink (pqa_lines_field_new ("_Description"));
  GtkTextBuffer *buffer = find_buffer (GTK_WIDGET (field));
  g_autoptr (GString) text = g_string_new ("one line\n");

  for (int i = 0; i < 10000; i++)
    g_string_append (text, i % 2 == 0 ? "水" : "w");
  pqa_field_set_text (field, text->str);
  assert_value (field, text->str);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, 6);
  assert_value (field, text->str);
  gtk_text_buffer_insert_at_cursor (buffer, "!", -1);
  g_string_append_c (text, '!');
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_value (field, text->str);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  g_test_add_func ("/fields/text", test_text);
  g_test_add_func ("/fields/required", test_required);
  g_test_add_func ("/fields/problem-from-rules", test_problem_from_rules);
  g_test_add_func ("/fields/number", test_number);
  g_test_add_func ("/fields/date", test_date);
  g_test_add_func ("/fields/date-with-time", test_date_with_time);
  g_test_add_func ("/fields/choice-by-typing", test_choice_by_typing);
  g_test_add_func ("/fields/choice-before-its-list", test_choice_before_its_list);
  g_test_add_func ("/fields/combo", test_combo);
  g_test_add_func ("/fields/long-paragraph", test_long_paragraph);
  return g_test_run ();
}
