/* pqa-people-lists.h: the lists of people, departments and posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-filter.h"

G_BEGIN_DECLS

/* Columns of the rows of the lists, see data/queries/people. */
typedef enum
{
  PQA_STAFF_ROW_NAME = 1,
  PQA_STAFF_ROW_NUMBER,
  PQA_STAFF_ROW_PHONE,
  PQA_STAFF_ROW_ROLE,
  PQA_STAFF_ROW_HIRED_ON,
  PQA_STAFF_ROW_LEFT_ON,
  PQA_STAFF_ROW_DEPARTMENT,
  PQA_STAFF_ROW_POST,
  PQA_STAFF_ROW_DUTIES,
} PqaStaffRow;

typedef enum
{
  PQA_DEPARTMENT_ROW_NAME = 1,
  PQA_DEPARTMENT_ROW_OPENED_ON,
  PQA_DEPARTMENT_ROW_CLOSED_ON,
  PQA_DEPARTMENT_ROW_HEAD,
  PQA_DEPARTMENT_ROW_N_PEOPLE,
  PQA_DEPARTMENT_ROW_N_POSTS,
} PqaDepartmentRow;

typedef enum
{
  PQA_POST_ROW_NAME = 1,
  PQA_POST_ROW_DEPARTMENT,
  PQA_POST_ROW_CLOSED_ON,
  PQA_POST_ROW_N_PEOPLE,
} PqaPostRow;

PqaListQuery *pqa_staff_list_new (const PqaListFilter *filter);
PqaListQuery *pqa_department_list_new (const PqaListFilter *filter);
PqaListQuery *pqa_post_list_new (const PqaListFilter *filter);

G_END_DECLS
