namespace Monitor.Warehouse.Tests.Plans;

/// <summary>A plan's file with every member once: the form that plans/*.json are written in.</summary>
internal static class PlanExample
{
    public const string Json = """
        {
          "code": "FYP14-TFM",
          "name": { "zh": "“十四五”技术要素市场专项规划", "en": "14th-Five-Year special plan for the technology market" },
          "title": { "zh": "“十四五”技术要素市场专项规划", "en": "“14th Five-Year Plan” Special Plan for the Development of the Technology Market" },
          "issuer": { "zh": "科学技术部", "en": "Ministry of Science and Technology" },
          "issuedOn": "2022-09-30",
          "baseYear": 2020,
          "firstYear": 2021,
          "lastYear": 2025,
          "document": "003_a4653b05507ac7ed.txt",
          "documentSha256": "0000000000000000000000000000000000000000000000000000000000000000",
          "indicators": [
            {
              "id": "contract_value",
              "name": { "zh": "技术合同成交额", "en": "Technology contract value" },
              "unit": "yuan",
              "unitWord": { "zh": "亿元", "en": "RMB bn" },
              "shape": "annual_flow",
              "target": {
                "value": 5000000000000,
                "comparator": "at_least",
                "due": "2025-12-31",
                "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "II(iii)2", "text": "reaching RMB 5 trillion", "zh": "5 万亿元" }
              },
              "baseline": {
                "value": 2830000000000,
                "bound": "exact",
                "period": "2020",
                "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "I(i)2", "text": "RMB 2.83 trillion", "zh": "2.83 万亿元" }
              },
              "readings": [
                {
                  "id": "registered",
                  "name": { "zh": "登记口径", "en": "as registered" },
                  "measure": "published_contract_value",
                  "where": { "basis": "registered" }
                }
              ],
              "note": null,
              "named": []
            },
            {
              "id": "technology_managers",
              "name": { "zh": "技术经理人", "en": "Technology managers" },
              "unit": "person",
              "unitWord": { "zh": "人", "en": "persons" },
              "shape": "stock",
              "target": {
                "value": 30000,
                "comparator": "more_than",
                "due": "2025-12-31",
                "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "II(iii)3", "text": "will exceed 30,000", "zh": "突破 3 万名" }
              },
              "baseline": {
                "value": 10000,
                "bound": "more_than",
                "period": "2020-12-31",
                "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "I(i)3", "text": "more than 10,000", "zh": "超过 1 万名" }
              },
              "readings": [
                {
                  "id": "trained",
                  "name": { "zh": "累计培训", "en": "trained, cumulative" },
                  "measure": "published_technology_manager_count",
                  "where": { "counting_rule": "trained" },
                  "cumulative": true
                },
                {
                  "id": "full_time",
                  "name": { "zh": "高校院所全职在岗", "en": "full-time at universities and institutes" },
                  "measure": "published_technology_manager_count",
                  "where": { "counting_rule": "full_time" }
                }
              ],
              "note": { "zh": "规划未定义口径。", "en": "The plan leaves the counting rule open." },
              "named": []
            },
            {
              "id": "property_exchanges",
              "name": { "zh": "科技成果与知识产权交易机构", "en": "Exchanges for S&T achievements and IP" },
              "unit": "count",
              "unitWord": { "zh": "家", "en": "bodies" },
              "shape": "milestone",
              "target": {
                "value": 3,
                "comparator": "at_least",
                "due": "2025-12-31",
                "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "II(iii)2", "text": "Three national", "zh": "3 家" }
              },
              "baseline": null,
              "readings": [
                {
                  "id": "bodies",
                  "name": { "zh": "已建成", "en": "completed" },
                  "measure": "published_property_exchange_count",
                  "where": {}
                }
              ],
              "note": null,
              "named": [{ "zh": "中国技术交易所", "en": "China Technology Exchange" }]
            }
          ],
          "goals": [
            {
              "id": "complete_system",
              "name": { "zh": "技术要素市场制度体系", "en": "Technology market system" },
              "target": { "zh": "基本完备", "en": "basically complete" },
              "source": { "document": "003_a4653b05507ac7ed.txt", "clause": "II(iii)1", "text": "will be basically complete", "zh": "基本完备" }
            }
          ]
        }
        """;
}
